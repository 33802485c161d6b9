import { Section } from '../../../../../design/page/section.tsx'
import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { OutcomeMark } from '../../../../../design/text/outcome-mark.tsx'
import { type Bodies, categoryWords, type ShownTerm } from '../body-words.ts'
import { ElectionForm } from '../forms/election-form.tsx'
import { EndForm } from '../forms/end-form.tsx'
import { OtherTerms } from '../officers/other-terms.tsx'

export function CouncilView({ bodies }: { bodies: Bodies }) {
  const { councillors, council, mayRecord, articles } = bodies
  const years = articles?.facts.councillorTermYears
  return (
    <>
      <Section
        title="評議員"
        note="医療・介護を受ける立場の者、診療に関する学識経験者の団体その他の関係団体、学識経験を有する者などで構成します（医療法70条の3第1項第17号イ）。人数と任期は定款の定めによります。"
      >
        <div className="mb-4 flex flex-wrap items-start gap-x-3 gap-y-1">
          <OutcomeMark outcome={council.outcome} />
          <p className="min-w-0 text-std-16N-170">{[...council.because, ...council.missing].join('。')}</p>
        </div>
        {years && <p className="mb-4 text-std-16N-170">定款に定めた任期：{years}年</p>}
        {councillors.length === 0 ? (
          <EmptyState title="この日の評議員の記録はありません。">事務局が選任を記録すると、ここに並びます。</EmptyState>
        ) : (
          <Table
            caption="この日に在任する評議員"
            captionHidden
            rows={councillors}
            rowKey={({ termId }) => termId}
            columns={[
              { key: 'name', header: '氏名', rowHeader: true, cell: (row) => row.name },
              {
                key: 'category',
                header: '選出の区分',
                cell: (row) => (row.category ? categoryWords[row.category] : '記録なし'),
              },
              {
                key: 'from',
                header: '就任',
                className: 'md:whitespace-nowrap',
                cell: (row) => <DateText date={row.fromOn} />,
              },
              ...(mayRecord
                ? [{ key: 'record', header: '記録', stacked: true, cell: (row: ShownTerm) => <EndForm term={row} /> }]
                : []),
            ]}
          />
        )}
        {mayRecord && <ElectionForm bodies={bodies} posts={['councillor']} />}
      </Section>
      <OtherTerms bodies={bodies} posts={['councillor']} />
    </>
  )
}
