import { createHash, hash } from 'node:crypto'
import type { TableTotals } from './manifest.ts'

export interface Digesting<Totals> {
  /** The same bytes, counted and hashed while they pass. */
  pass(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer>
  totals(): Totals
}

const lineFeed = 10

/**
 * Rows in COPY's text form: every line feed ends a row, because a line feed inside a value is written as `\n`. The row
 * sum adds the rows' hashes, so it does not depend on the order in which a database hands them out.
 */
export function digestRows(): Digesting<TableTotals> {
  const stream = createHash('sha256')
  const sum = new Uint32Array(8)
  let rest: Buffer = Buffer.alloc(0)
  let [rows, bytes] = [0, 0]
  const addRow = (row: Buffer) => {
    const digest = hash('sha256', row, 'buffer')
    for (let lane = 0; lane < sum.length; lane += 1) sum[lane] = (sum[lane] ?? 0) + digest.readUInt32BE(lane * 4)
    rows += 1
  }
  return {
    async *pass(source) {
      for await (const chunk of source) {
        stream.update(chunk)
        bytes += chunk.length
        const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
        let start = 0
        for (let end = all.indexOf(lineFeed); end >= 0; end = all.indexOf(lineFeed, start)) {
          addRow(all.subarray(start, end))
          start = end + 1
        }
        rest = all.subarray(start)
        yield chunk
      }
    },
    totals: () => ({
      rows,
      bytes,
      sha256: stream.copy().digest('hex'),
      rowSum: Array.from(sum, (lane) => lane.toString(16).padStart(8, '0')).join(''),
    }),
  }
}

export function digestFile(): Digesting<{ bytes: number; sha256: string }> {
  const stream = createHash('sha256')
  let bytes = 0
  return {
    async *pass(source) {
      for await (const chunk of source) {
        stream.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    },
    totals: () => ({ bytes, sha256: stream.copy().digest('hex') }),
  }
}
