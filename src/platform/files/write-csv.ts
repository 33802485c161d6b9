import { stringify } from 'csv-stringify/sync'
import { safeCell } from './safe-cell.ts'

export type CsvValue = string | number | null

/** A CSV file as Japanese Excel opens it: UTF-8 with a byte order mark, CRLF, no cell that runs as a formula. */
export function writeCsv(headings: readonly string[], rows: readonly (readonly CsvValue[])[]): Uint8Array {
  const cells = [headings, ...rows].map((row) => row.map((each) => (typeof each === 'string' ? safeCell(each) : each)))
  return new TextEncoder().encode(stringify(cells, { bom: true, record_delimiter: 'windows' }))
}
