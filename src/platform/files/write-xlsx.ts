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
    sheets.map(({ name, headings, rows }) => ({ sheet: name, data: [headings, ...rows].map((row) => row.map(cell)) })),
  ).toBuffer()
}

/** XML cannot hold them, and a workbook with one does not open. */
const withoutControls = (text: string) => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
