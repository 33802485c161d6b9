import { stringify } from 'csv-stringify/sync'
import { safeCell } from './safe-cell.ts'

export type CsvValue = string | number | null

const byteOrderMark = '\ufeff'

/** A CSV file as Japanese Excel opens it: UTF-8 with a byte order mark, CRLF, no cell that runs as a formula. */
export const writeCsv = (headings: readonly string[], rows: readonly (readonly CsvValue[])[]): Uint8Array =>
  new TextEncoder().encode(byteOrderMark + csvLines([headings, ...rows]))

/** Lines of a CSV that is written a piece at a time, by the same rules. */
export function csvLines(rows: readonly (readonly CsvValue[])[]): string {
  const cells = rows.map((row) => row.map((each) => (typeof each === 'string' ? safeCell(each) : each)))
  return stringify(cells, { record_delimiter: 'windows' })
}
