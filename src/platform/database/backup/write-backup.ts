import { createWriteStream } from 'node:fs'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { readAppliedMigrations } from '../migrate.ts'
import { BackupRefused, explainBackupError } from './backup-refused.ts'
import { digestFile, digestRows } from './digests.ts'
import { listFiles, readFileThere } from './kept-files.ts'
import { type Closing, type Manifest, manifestOf, type Opening } from './manifest.ts'
import { plainText, quoted, quotedColumns, readSequences, readTables } from './read-catalogue.ts'
import { requireLock } from './recovery-lock.ts'
import { writeRecord } from './sealing/records.ts'
import { sealFile } from './sealing/sealed-file.ts'

export interface BackupOrder {
  readonly owner: pg.Client
  readonly dataDirectory: string
  /** Paths in the data folder that the snapshot's rows name. */
  readonly namedFiles: (owner: pg.Client) => Promise<readonly string[]>
  readonly target: string
  readonly productVersion: string
  readonly now: Date
  readonly progress: (step: string) => void
}

/**
 * Writes one consistent snapshot: every row of one instant, and every file that a row of that instant names, because
 * a file has its name before its row is committed. Nothing stands whole in memory, and the target's name appears only
 * when the backup is complete.
 */
export async function writeBackup(order: BackupOrder): Promise<Manifest> {
  const { owner, target } = order
  await refuseExisting(target)
  const lock = await requireLock(owner)
  const partial = `${target}.partial`
  let manifest: Manifest | undefined
  await owner.query('begin isolation level repeatable read read only')
  try {
    await owner.query(plainText)
    const contents = writeContents(order, (made) => {
      manifest = made
    })
    await pipeline(
      contents,
      createGzip({ level: 3 }),
      (plain: AsyncIterable<Buffer>) => sealFile(plain, lock),
      createWriteStream(partial, { mode: 0o600, flush: true }),
    )
    await rename(partial, target)
    await syncFolder(dirname(target))
  } catch (error) {
    await rm(partial, { force: true })
    throw explainBackupError(error)
  } finally {
    await owner.query('rollback')
  }
  if (!manifest) throw new Error('the backup ended without its manifest')
  return manifest
}

async function* writeContents(order: BackupOrder, done: (manifest: Manifest) => void): AsyncGenerator<Buffer> {
  const { owner, dataDirectory, progress } = order
  const opening = await readOpening(order)
  yield* writeRecord(opening)
  const closing: Closing = { kind: 'closing', tables: [], files: [], missing: [] }
  for (const [index, table] of opening.tables.entries()) {
    progress(`表 ${index + 1}/${opening.tables.length} ${table.schema}.${table.name}`)
    const rows = owner.query(copyTo(`copy ${quoted(owner, table)} (${quotedColumns(owner, table)}) to stdout`))
    const digest = digestRows()
    yield* writeRecord({ kind: 'table', schema: table.schema, name: table.name }, digest.pass(rows))
    closing.tables.push(digest.totals())
  }
  const files = await listFiles(dataDirectory)
  if (files.length > 0) progress(`ファイル ${files.length}件`)
  for (const path of files) {
    const bytes = await readFileThere(dataDirectory, path)
    if (bytes === null) continue
    const digest = digestFile()
    yield* writeRecord({ kind: 'file', path }, digest.pass(bytes))
    closing.files.push({ path, ...digest.totals() })
  }
  const taken = new Set(closing.files.map(({ path }) => path))
  closing.missing.push(...(await order.namedFiles(owner)).filter((path) => !taken.has(path)))
  yield* writeRecord(closing)
  done(manifestOf(opening, closing))
}

async function readOpening({ owner, now, productVersion }: BackupOrder): Promise<Opening> {
  const { rows } = await owner.query<{ database: string; version: string }>(
    `select current_database() as database, split_part(current_setting('server_version'), ' ', 1) as version`,
  )
  const tables = await readTables(owner)
  // A table changed or emptied from now on would not be the one of the snapshot.
  await owner.query(`lock table ${tables.map((table) => quoted(owner, table)).join(', ')} in access share mode`)
  return {
    kind: 'opening',
    product: 'renkei',
    productVersion,
    postgresVersion: rows[0]?.version ?? '',
    database: rows[0]?.database ?? '',
    madeAt: now.toISOString(),
    migrations: await readAppliedMigrations(owner),
    tables,
    sequences: await readSequences(owner),
  }
}

async function refuseExisting(target: string): Promise<void> {
  const isThere = await access(target).then(
    () => true,
    () => false,
  )
  if (isThere) {
    throw new BackupRefused('file-exists', `${target} はすでにあります。別の名前を指定してください(上書きはしません)。`)
  }
}

/** The name itself must survive a power cut. Windows cannot open folders. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path)
  await folder.sync().finally(() => folder.close())
}
