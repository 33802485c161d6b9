import {
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Block, Entry, Text } from '../paper.ts'
import { wordRuns } from './word-text.ts'

/** Twentieths of a point between the margins of A4: 210 mm less 27 and 25. */
export const textWidth = 8957

const headerShading = { type: ShadingType.CLEAR, color: 'auto', fill: 'ECECEC' }

type Look = Pick<ITableCellOptions, 'shading'>

const cell = (text: Text, width: number, look: Look = {}): TableCell =>
  new TableCell({
    ...look,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 110, right: 110 },
    children: [new Paragraph({ style: 'PaperCell', children: wordRuns(text) })],
  })

const tableOf = (columnWidths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...columnWidths],
    rows: [...rows],
  })

export function wordTable({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / shares))
  const cells = (texts: readonly Text[], look?: Look) =>
    texts.map((text, index) => cell(text, widths[index] ?? 0, look))
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cells(
      columns.map((column) => column.title),
      { shading: headerShading },
    ),
  })
  return tableOf(widths, [header, ...rows.map((row) => new TableRow({ children: cells(row) }))])
}

export function wordEntries(entries: readonly Entry[]): Table {
  const nameWidth = Math.round(textWidth * 0.27)
  const widths = [nameWidth, textWidth - nameWidth]
  return tableOf(
    widths,
    entries.map(
      ({ name, value }) =>
        new TableRow({
          children: [cell(name, nameWidth, { shading: headerShading }), cell(value, textWidth - nameWidth)],
        }),
    ),
  )
}
