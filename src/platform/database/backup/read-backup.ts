import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { BackupRefused, explainBackupError } from './backup-refused.ts'
import { digestFile, digestRows } from './digests.ts'
import { type Closing, type Manifest, manifestOf, type Opening, recordHead, type TableShape } from './manifest.ts'
import { readRecords } from './sealing/records.ts'
import type { RecoveryKey } from './sealing/recovery-key.ts'
import { openSealedFile } from './sealing/sealed-file.ts'

/** What is done with a backup while it is read; each body must be read to its end. */
export interface BackupReader {
  readonly onOpening: (opening: Opening) => Promise<void>
  readonly onTable: (table: TableShape, rows: AsyncIterable<Buffer>) => Promise<void>
  readonly onFile: (path: string, bytes: AsyncIterable<Buffer>) => Promise<void>
}

/**
 * Reads a backup from its beginning to its end and compares every hash with the manifest. What a reader was given is
 * trustworthy only once this has returned.
 */
export async function readBackup(path: string, key: RecoveryKey, reader: BackupReader): Promise<Manifest> {
  let manifest: Manifest | undefined
  try {
    await pipeline(await openSealedFile(path, key), createGunzip(), async (plain: AsyncIterable<Buffer>) => {
      manifest = await readContents(plain, reader)
    })
  } catch (error) {
    throw explainBackupError(error)
  }
  if (!manifest) throw inconsistent()
  return manifest
}

async function readContents(plain: AsyncIterable<Buffer>, reader: BackupReader): Promise<Manifest> {
  let opening: Opening | undefined
  let closing: Closing | undefined
  const found: Closing = { kind: 'closing', tables: [], files: [], missing: [] }
  for await (const { head, body } of readRecords(plain)) {
    const record = recordHead.parse(head)
    if (record.kind === 'opening') {
      opening = record
      await drain(body)
      await reader.onOpening(record)
    } else if (record.kind === 'closing') {
      closing = record
      found.missing.push(...record.missing)
      await drain(body)
    } else if (record.kind === 'file') {
      const digest = digestFile()
      await reader.onFile(record.path, digest.pass(body))
      found.files.push({ path: record.path, ...digest.totals() })
    } else {
      const table = opening?.tables[found.tables.length]
      if (table?.schema !== record.schema || table.name !== record.name) throw inconsistent()
      const digest = digestRows()
      await reader.onTable(table, digest.pass(body))
      found.tables.push(digest.totals())
    }
  }
  const isWhole = found.tables.length === opening?.tables.length && JSON.stringify(found) === JSON.stringify(closing)
  if (!opening || !isWhole) throw inconsistent()
  return manifestOf(opening, found)
}

/** `renkei verify-backup`: everything is decrypted and hashed; no database is needed. */
export const verifyBackup = (path: string, key: RecoveryKey, progress: (step: string) => void): Promise<Manifest> =>
  readBackup(path, key, {
    onOpening: async (opening) => {
      progress(`${opening.madeAt} に書き出されたバックアップ(${opening.tables.length}表)を調べています。`)
    },
    onTable: (_table, rows) => drain(rows),
    onFile: (_path, bytes) => drain(bytes),
  })

async function drain(body: AsyncIterable<Buffer>): Promise<void> {
  for await (const _chunk of body);
}

const inconsistent = () =>
  new BackupRefused('damaged', 'バックアップの内容が、その目録と一致しません。別の世代のバックアップを使ってください。')
