import { StackedBars } from '../../../../design/chart/stacked-bars.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Table } from '../../../../design/table/table.tsx'
import type { ShownFigures } from '../../contract/figures/shown-figures.ts'
import { acceptanceRate } from '../../domain/figures/answers-by-receiver.ts'
import { shareDefinitions } from '../../domain/figures/figure-definitions.ts'
import { declineCodeNames, declineCodes } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { number } from './figure-numbers.ts'

type Receiver = ShownFigures['receivers'][number]

const rateOf = (receiver: Receiver): string => {
  const rate = acceptanceRate(receiver)
  return rate === null ? '–' : `${number(rate * 100)}%`
}

/** Why a receiver said no, the most frequent first. */
export const reasonsOf = (because: Receiver['declinedBecause']): string =>
  declineCodes
    .map((code) => [code, because[code] ?? 0] as const)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([code, count]) => `${declineCodeNames[code]} ${count}`)
    .join('、') || '–'

export function ReceiverAnswers({ receivers }: { receivers: readonly Receiver[] }) {
  return (
    <Section title="照会先ごとの回答" note={shareDefinitions.acceptance.definition}>
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(18rem,1fr)_2fr]">
        <StackedBars
          title="回答"
          unit="件"
          series={['受入可', '待機', '不可', '回答なし']}
          rows={receivers.map((each) => ({
            label: each.receiver,
            values: [each.accepted, each.waitlisted, each.declined, each.unanswered],
            words: `受入率 ${rateOf(each)}`,
          }))}
        />
        <Table<Receiver>
          caption="照会先ごとの回答の件数と、不可の理由"
          rows={receivers}
          rowKey={({ receiver }) => receiver}
          columns={[
            { key: 'receiver', header: '照会先', rowHeader: true, cell: ({ receiver }) => receiver },
            { key: 'asked', header: '照会', numeric: true, cell: ({ asked }) => asked },
            { key: 'accepted', header: '受入可', numeric: true, cell: ({ accepted }) => accepted },
            { key: 'waitlisted', header: '待機', numeric: true, cell: ({ waitlisted }) => waitlisted },
            { key: 'declined', header: '不可', numeric: true, cell: ({ declined }) => declined },
            { key: 'rate', header: '受入率', numeric: true, cell: rateOf },
            { key: 'because', header: '不可の理由（件）', cell: ({ declinedBecause }) => reasonsOf(declinedBecause) },
          ]}
        />
      </div>
    </Section>
  )
}
