import type { ReactNode } from 'react'
import { type CardClasses, cardClasses, scrollingNumeric } from './card-classes.ts'
import { SortHeader } from './sort-header.tsx'
import type { SortState } from './sorting.ts'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand right, so that digits can be compared. */
  readonly numeric?: boolean
  readonly sortable?: boolean
  /** Heading of the row, for people who hear the table. */
  readonly rowHeader?: boolean
  /** On a card the heading stands above the value: for headings that are sentences. */
  readonly stacked?: boolean
  readonly className?: string
}

interface TableProps<Row> {
  readonly caption: ReactNode
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly sort?: SortState | undefined
  readonly onSort?: ((key: string) => void) | undefined
  /** `cards`: one card a row on a phone. `scroll`: stays a table and scrolls sideways. */
  readonly onPhone?: 'cards' | 'scroll'
  /** Many columns or long ones: cards on a tablet too. */
  readonly wide?: boolean
  readonly captionHidden?: boolean
}

// The roles are written out because `display: block` on a phone would take the table's meaning away from screen readers.
const role = {
  table: { role: 'table' },
  rowGroup: { role: 'rowgroup' },
  row: { role: 'row' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  onPhone = 'cards',
  wide = false,
  captionHidden = false,
}: TableProps<Row>) {
  const cards = onPhone === 'cards' ? cardClasses[wide ? 'lg' : 'md'] : null
  const table = (
    <table {...role.table} className={`w-full border-collapse text-dns-16N-130 leading-150 ${cards?.block ?? ''}`}>
      <caption
        className={
          captionHidden
            ? 'sr-only'
            : `pb-2 text-left text-dns-14N-130 leading-150 text-solid-gray-700 ${cards?.block ?? ''}`
        }
      >
        {caption}
      </caption>
      <thead {...role.rowGroup} className={cards?.head}>
        <tr
          {...role.row}
          className="border-t border-b border-t-solid-gray-420 border-b-solid-gray-900 bg-solid-gray-50"
        >
          {columns.map((column) => (
            <SortHeader key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody {...role.rowGroup} className={cards?.body}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...role.row} className={`border-b border-solid-gray-300 ${cards?.row ?? ''}`}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} cards={cards} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (cards) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="横に動かせる表" tabIndex={0} className="relative overflow-x-auto" data-scroll-region>
      {table}
    </section>
  )
}

function Cell<Row>({ column, row, cards }: { column: Column<Row>; row: Row; cards: CardClasses | null }) {
  const classes = [
    'px-2 py-2.5 align-top text-left font-400',
    column.numeric ? (cards?.numeric ?? scrollingNumeric) : '',
    cards?.cell ?? '',
    (column.stacked && cards?.stacked) || '',
    column.rowHeader ? (cards?.rowHeader ?? 'min-w-[8rem]') : '',
    column.className ?? '',
  ].join(' ')
  const content = cards ? <div className="min-w-0">{column.cell(row)}</div> : column.cell(row)
  return column.rowHeader ? (
    <th scope="row" {...role.rowHeader} data-label={column.header} className={classes}>
      {content}
    </th>
  ) : (
    <td {...role.cell} data-label={column.header} className={classes}>
      {content}
    </td>
  )
}
