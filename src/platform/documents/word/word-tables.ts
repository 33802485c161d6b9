import { AlignmentType, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Block, Entry, Text } from '../paper.ts'
import { textLength, wordRuns } from './word-text.ts'

/** Twentieths of a point between the margins of A4: 210 mm less 27 and 25. */
export const textWidth = 8957

const headerShading = { type: ShadingType.CLEAR, color: 'auto', fill: 'ECECEC' }

const cell = (
  text: Text,
  width: number,
  style: 'PaperCell' | 'PaperHeaderCell' = 'PaperCell',
  numeric = false,
): TableCell =>
  new TableCell({
    ...(style === 'PaperHeaderCell' && { shading: headerShading }),
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 110, right: 110 },
    children: [new Paragraph({ style, ...(numeric && { alignment: AlignmentType.RIGHT }), children: wordRuns(text) })],
  })

/** A short row is not torn at the foot of a page; a long one must be, or half a page would stay empty. */
const staysTogether = (text: Text) => textLength(text) < 300

const tableOf = (columnWidths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    rows,
  })

export function wordTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / shares))
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, numeric }, index) => cell(title, widths[index] ?? 0, 'PaperHeaderCell', numeric)),
  })
  const printed = rows.map(
    (row) =>
      new TableRow({
        cantSplit: row.every(staysTogether),
        children: row.map((text, index) => cell(text, widths[index] ?? 0, 'PaperCell', columns[index]?.numeric)),
      }),
  )
  return tableOf(widths, [header, ...printed])
}

export function wordEntries(entries: readonly Entry[]): Table {
  const nameWidth = Math.round(textWidth * 0.31)
  const valueWidth = textWidth - nameWidth
  const rows = entries.map(
    ({ name, value }) =>
      new TableRow({ children: [cell(name, nameWidth, 'PaperHeaderCell'), cell(value, valueWidth)] }),
  )
  return tableOf([nameWidth, valueWidth], rows)
}
