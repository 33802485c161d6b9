import { Section } from '../../../../../design/page/section.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { Badge } from '../../../../../design/text/badge.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import type { Bodies } from '../body-words.ts'
import { ApprovalForm, RepresentativeForm } from '../forms/representative-form.tsx'

type Step = Bodies['representative'][number]

export function RepresentativeSection({ bodies }: { bodies: Bodies }) {
  const { representative, mayRecord } = bodies
  return (
    <Section
      title="代表理事の選定・解職と認可"
      note="選定と解職は、都道府県知事の認可がなければ効力を生じません。再任には認可が要りません（医療法70条の19第1項）。"
    >
      {representative.length === 0 ? (
        <p className="text-std-16N-170">この日までの選定・解職の記録はありません。</p>
      ) : (
        <Table
          caption="代表理事の選定と解職"
          captionHidden
          rows={representative}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'decided',
              header: '決議の日',
              rowHeader: true,
              className: 'md:whitespace-nowrap',
              cell: (row) => <DateText date={row.decidedOn} />,
            },
            {
              key: 'what',
              header: '内容',
              cell: (row) => `${row.name}の${row.kind === 'selection' ? '選定' : '解職'}`,
            },
            {
              key: 'need',
              header: '認可の要否',
              cell: (row) => (
                <>
                  <NeedBadge step={row} /> {row.because}
                </>
              ),
            },
            {
              key: 'effect',
              header: '効力',
              className: 'md:whitespace-nowrap',
              cell: (row) =>
                row.takesEffectOn ? (
                  <>
                    <DateText date={row.takesEffectOn} />
                    から
                  </>
                ) : (
                  <>
                    まだありません
                    {mayRecord && <ApprovalForm step={row} />}
                  </>
                ),
            },
          ]}
        />
      )}
      {mayRecord && <RepresentativeForm bodies={bodies} />}
    </Section>
  )
}

function NeedBadge({ step: { approvalNeeded, approvalArrivedOn } }: { step: Step }) {
  if (approvalNeeded === null) return <Badge tone="yellow">不明</Badge>
  if (!approvalNeeded) return <Badge tone="green">不要</Badge>
  return <Badge tone={approvalArrivedOn ? 'green' : 'yellow'}>{approvalArrivedOn ? '必要（認可済み）' : '必要'}</Badge>
}
