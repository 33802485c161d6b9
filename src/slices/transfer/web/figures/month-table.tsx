import { Table } from '../../../../design/table/table.tsx'
import type { ShownFigures } from '../../contract/figures/shown-figures.ts'
import { shareDefinitions, spreadDefinitions, spreadNames } from '../../domain/figures/figure-definitions.ts'
import { transferKindNames } from '../../domain/transfer-kind.ts'
import { number, share } from './figure-numbers.ts'
import { monthName } from './figures-period.ts'

interface Row {
  readonly name: string
  readonly figures: ShownFigures['whole']
}

/** Every month, every kind and the whole; median and, in brackets, the 90 % value. */
export function MonthTable({ shown }: { shown: ShownFigures }) {
  const rows: readonly Row[] = [
    ...shown.months.map(({ month, figures }) => ({ name: monthName(month), figures })),
    ...shown.kinds.map(({ kind, figures }) => ({ name: `期間全体・${transferKindNames[kind]}`, figures })),
    { name: '期間全体', figures: shown.whole },
  ]
  return (
    <Table<Row>
      caption="月ごと・種類ごとの中央値。括弧の中は90%値。"
      onPhone="scroll"
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: '月・種類', rowHeader: true, cell: ({ name }) => name, className: 'min-w-32' },
        { key: 'cases', header: '依頼（件）', numeric: true, cell: ({ figures }) => number(figures.cases) },
        ...spreadNames.map((name) => ({
          key: name,
          header: `${spreadDefinitions[name].title}（${spreadDefinitions[name].unit}）`,
          numeric: true,
          className: 'min-w-24',
          cell: ({ figures }: Row) => {
            const spread = figures[name]
            return spread ? `${number(spread.median)}（${number(spread.p90)}）` : '–'
          },
        })),
        {
          key: 'firstChoice',
          header: shareDefinitions.firstChoice.title,
          numeric: true,
          cell: ({ figures }) => share(figures.firstChoice, figures.decided),
        },
        {
          key: 'waiting',
          header: '転院待ち（日）',
          numeric: true,
          cell: ({ figures }) => number(figures.waitingBedDays.days),
        },
      ]}
    />
  )
}
