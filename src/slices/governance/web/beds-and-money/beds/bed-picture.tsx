import { StackedBars } from '../../../../../design/chart/stacked-bars.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import type { BedTotals } from '../../../domain/bed-transfer/bed-sums.ts'
import {
  type BedCounts,
  bedFunctions,
  bedFunctionWords,
  type TransferParticipant,
} from '../../../domain/bed-transfer/bed-transfer-facts.ts'

const sumOf = (counts: BedCounts | undefined): number | null =>
  bedFunctions.reduce<number | null>((sum, each) => {
    const count = counts?.[each]
    return sum === null || count === undefined ? null : sum + count
  }, 0)

const words = (count: number | null | undefined): string =>
  count === null || count === undefined ? '不明' : `${count}`

function change(before: number | null, after: number | null): string {
  if (before === null || after === null) return '不明'
  return after > before ? `+${after - before}` : `${after - before}`
}

/** The beds by function before and after, drawn and as a table. What is not stated is drawn as nothing and said. */
export function BedPicture({
  participants,
  totals: { before, after },
}: {
  participants: readonly TransferParticipant[]
  totals: { readonly before: BedTotals; readonly after: BedTotals }
}) {
  const bar = (label: string, totals: BedTotals) => ({
    label,
    values: bedFunctions.map((each) => totals[each] ?? 0),
    words: totals.total === null ? '不明' : `${totals.total}床`,
  })
  const rows = participants.flatMap(({ name, before: had, after: has }) => [
    { name, moment: '前', counts: had, total: sumOf(had), change: '' },
    { name, moment: '後', counts: has, total: sumOf(has), change: change(sumOf(had), sumOf(has)) },
  ])
  const sums = [
    { name: '合計', moment: '前', counts: countsOf(before), total: before.total, change: '' },
    {
      name: '合計',
      moment: '後',
      counts: countsOf(after),
      total: after.total,
      change: change(before.total, after.total),
    },
  ]
  return (
    <div className="space-y-6">
      <StackedBars
        title="病床機能ごとの病床数"
        unit="床"
        series={bedFunctions.map((each) => bedFunctionWords[each])}
        rows={[bar('融通の前', before), bar('融通の後', after)]}
      />
      <Table
        caption="参加法人等ごとの病床数の前後"
        onPhone="scroll"
        rows={[...rows, ...sums]}
        rowKey={({ name, moment }) => `${name}-${moment}`}
        columns={[
          { key: 'name', header: '病院・診療所', rowHeader: true, cell: ({ name }) => name },
          { key: 'moment', header: '時点', cell: ({ moment }) => moment },
          ...bedFunctions.map((each) => ({
            key: each,
            header: bedFunctionWords[each],
            numeric: true,
            cell: ({ counts }: (typeof rows)[number]) => words(counts?.[each]),
          })),
          { key: 'total', header: '計', numeric: true, cell: ({ total }) => words(total) },
          { key: 'change', header: '増減', numeric: true, cell: (row) => row.change },
        ]}
      />
    </div>
  )
}

const countsOf = (totals: BedTotals): BedCounts =>
  Object.fromEntries(bedFunctions.flatMap((each) => (totals[each] === null ? [] : [[each, totals[each]]])))
