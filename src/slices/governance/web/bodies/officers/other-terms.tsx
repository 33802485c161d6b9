import { Section } from '../../../../../design/page/section.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { type Bodies, causeWords, postWords, type ShownTerm } from '../body-words.ts'
import { EndForm } from '../forms/end-form.tsx'

/** Who held these posts before the day, and who will. */
export function OtherTerms({ bodies, posts }: { bodies: Bodies; posts: readonly ShownTerm['post'][] }) {
  const of = (terms: readonly ShownTerm[]) => terms.filter(({ post }) => posts.includes(post))
  const [coming, past] = [of(bodies.coming), of(bodies.past)]
  if (coming.length + past.length === 0) return null
  return (
    <Section title="この日より前と後">
      {coming.length > 0 && <TermTable caption="これから就任する人" terms={coming} />}
      {past.length > 0 && (
        <Disclosure summary={`以前に在任した記録（${past.length}件）`}>
          <TermTable caption="以前に在任した人" terms={past} mayRecord={bodies.mayRecord} />
        </Disclosure>
      )}
    </Section>
  )
}

export function TermTable({
  caption,
  terms,
  mayRecord = false,
}: {
  caption: string
  terms: readonly ShownTerm[]
  mayRecord?: boolean
}) {
  return (
    <Table
      caption={caption}
      rows={terms}
      rowKey={({ termId }) => termId}
      columns={[
        { key: 'name', header: '氏名', rowHeader: true, cell: (row) => row.name },
        { key: 'post', header: '役職', cell: (row) => postWords[row.post] },
        { key: 'elected', header: '選任', cell: (row) => <DateText date={row.electedOn} /> },
        {
          key: 'held',
          header: '在任',
          cell: (row) => (
            <>
              <DateText date={row.fromOn} />〜{row.lastOn && <DateText date={row.lastOn} />}
              {row.endCause && `（${causeWords[row.endCause]}）`}
            </>
          ),
        },
        ...(mayRecord
          ? [
              {
                key: 'record',
                header: '記録',
                stacked: true,
                cell: (row: ShownTerm) => <EndForm term={row} />,
              },
            ]
          : []),
      ]}
    />
  )
}
