import { type CsvValue, csvLines } from '../../../../platform/files/write-csv.ts'
import { type WrittenEntry, writeZip, type ZipEntry } from '../../../../platform/files/write-zip.ts'
import type { Work } from '../../../work/server/work.ts'
import type { OwnedTable } from '../../domain/table-ownership.ts'
import { type MemberRows, type OwnedRows, openOwnedRows, type Row, rowsOfPart } from './owned-rows.ts'

/** One of the organisation's files as it goes into the bundle. */
export interface BundledFile {
  readonly path: string
  readonly content: () => Promise<AsyncIterable<Uint8Array>>
}

export interface Bundle {
  readonly organisationId: string
  readonly tables: readonly OwnedTable[]
  readonly files: readonly BundledFile[]
  /** What the manifest says beside the hashes. */
  readonly about: Readonly<Record<string, unknown>>
}

/**
 * The export bundle as it is written: JSON and CSV of every table in which the organisation owns rows (`data/`) and of its
 * part in the rows of others (`received/`), the files, and last the manifest with the SHA-256 of each. `exported` is filled
 * with the rows of each of these, by `data/table` and `received/table`.
 */
export function writeBundle(
  work: Work<never>,
  bundle: Bundle,
  exported: Map<string, number>,
): AsyncGenerator<Uint8Array> {
  const written: WrittenEntry[] = []
  return writeZip(entriesOf(work, bundle, exported, written), (entry) => written.push(entry))
}

async function* entriesOf(
  work: Work<never>,
  { organisationId, tables, files, about }: Bundle,
  exported: Map<string, number>,
  written: readonly WrittenEntry[],
): AsyncGenerator<ZipEntry> {
  const parts = tables.flatMap(({ table, inOthers }): [string, MemberRows][] =>
    inOthers ? [[`received/${table}`, rowsOfPart(table, inOthers)]] : [],
  )
  const own = tables.map((owned): [string, MemberRows] => [`data/${owned.table}`, owned])
  for (const [path, part] of [...own, ...parts]) {
    const rows = await openOwnedRows(work, part, organisationId)
    yield { path: `${path}.json`, content: asJson(rows, (count) => exported.set(path, count)) }
    yield { path: `${path}.csv`, content: asCsv(rows) }
    await rows.close()
  }
  for (const { path, content } of files) yield { path, content: await content() }
  const manifest = { format: 'renkei-member-bundle', version: 1, ...about, entries: [...written] }
  yield { path: 'manifest.json', content: once(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)) }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

async function* asJson(rows: OwnedRows, onCount: (count: number) => void): AsyncGenerator<Uint8Array> {
  let count = 0
  yield Buffer.from('[')
  for await (const batch of rows.pass()) {
    const lines = batch.map((row, place) => `${count + place === 0 ? '' : ','}\n${JSON.stringify(row)}`)
    count += batch.length
    yield Buffer.from(lines.join(''))
  }
  onCount(count)
  yield Buffer.from('\n]\n')
}

async function* asCsv({ columns, pass }: OwnedRows): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\ufeff${csvLines([columns])}`)
  for await (const batch of pass())
    yield Buffer.from(csvLines(batch.map((row) => columns.map((column) => cellOf(row, column)))))
}

function cellOf(row: Row, column: string): CsvValue {
  const value = row[column]
  if (value === null || value === undefined) return null
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)
}
