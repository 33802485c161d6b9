import writeExcelFile from 'write-excel-file/node'
import { safeCell } from './safe-cell.ts'
import type { CsvValue } from './write-csv.ts'

export interface Worksheet {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly CsvValue[])[]
}

/** A workbook whose words are text cells: Excel runs none of them, and none would run once saved as CSV. */
export async function writeXlsx(sheets: readonly Worksheet[]): Promise<Uint8Array> {
  const cell = (value: CsvValue) =>
    typeof value === 'string' ? { type: String, value: withoutControls(safeCell(value)) } : value
  return writeExcelFile(
    sheets.map(({ name, headings, rows }) => ({
      sheet: name,
      data: [headings, ...rows].map((row) => row.map(cell)),
      columns: headings.map((_heading, at) => ({ width: widthOf([headings, ...rows].map((row) => row[at])) })),
    })),
  ).toBuffer()
}

const widest = 60

/** As wide as what stands in it: a Japanese character takes two. A long sentence is left to whoever opens it. */
const widthOf = (values: readonly (CsvValue | undefined)[]): number =>
  values.reduce<number>((width, value) => Math.max(width, Math.min(widest, lengthOf(String(value ?? '')) + 2)), 0)

const lengthOf = (text: string) => [...text].reduce((sum, each) => sum + (each > '\u00ff' ? 2 : 1), 0)

/** XML cannot hold them, and a workbook with one does not open. */
const withoutControls = (text: string) => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
