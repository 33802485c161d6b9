import type pg from 'pg'
import { ensureApplicationRole } from '../application-role.ts'
import { ensureMigrationTable, type MigrationSet, migrationLock, readMigrations, runMigration } from '../migrate.ts'
import { BackupRefused, explainBackupError } from './backup-refused.ts'
import { dropRestoredKey, listFiles, removeFile, storeFile, takeRestoredKey, wouldReplaceKey } from './kept-files.ts'
import { loadTable, openTables, sumRows } from './load-tables.ts'
import type { Manifest, Opening, TableShape } from './manifest.ts'
import { readBackup } from './read-backup.ts'
import { plainText, quoted, readOccupiedSchemas, readTables } from './read-catalogue.ts'
import type { RecoveryKey } from './sealing/recovery-key.ts'

export interface RestoreOrder {
  readonly owner: pg.Client
  readonly dataDirectory: string
  readonly file: string
  readonly key: RecoveryKey
  readonly migrations: readonly MigrationSet[]
  /** The name of the database whose contents may be thrown away; null: only an empty one is filled. */
  readonly replace: string | null
  readonly progress: (step: string) => void
}

/**
 * Restores in one transaction: the migrations the backup was made with, its rows, and every hash compared with what the
 * database hands out afterwards. Whatever fails, the database is as it was. Files only come in before the commit and
 * only go after it, so at no moment does a row name a file that is not there; their key changes right after the commit.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Manifest> {
  const { owner, dataDirectory, progress } = order
  let close: (() => Promise<void>) | undefined
  await owner.query('begin')
  try {
    await owner.query('select pg_advisory_xact_lock($1)', [migrationLock])
    const manifest = await readBackup(order.file, order.key, {
      onOpening: async (opening) => {
        const wanted = await knownMigrations(opening, order.migrations)
        await makeRoom(order)
        progress(`${opening.madeAt} のバックアップを戻しています(${opening.tables.length}表)。`)
        await ensureApplicationRole(owner)
        await ensureMigrationTable(owner)
        for (const migration of wanted) await runMigration(owner, migration)
        await owner.query(`set local search_path = pg_catalog; ${plainText}`)
        await refuseOtherShape(opening, await readTables(owner))
        close = await openTables(owner, opening.tables)
      },
      onTable: async (table, rows) => {
        progress(`表 ${table.schema}.${table.name}`)
        await loadTable(owner, table, rows)
      },
      onFile: (path, bytes) => storeFile(dataDirectory, path, bytes),
    })
    await close?.()
    await setSequences(owner, manifest)
    progress('戻した内容を照合しています。')
    for (const table of manifest.tables) await compare(owner, table)
    if (order.replace === null && (await wouldReplaceKey(dataDirectory))) throw otherKey(dataDirectory)
    await owner.query('commit')
    await takeRestoredKey(dataDirectory)
    if (order.replace !== null) await removeOtherFiles(dataDirectory, manifest)
    return manifest
  } catch (error) {
    await owner.query('rollback')
    await dropRestoredKey(dataDirectory)
    throw explainBackupError(error)
  }
}

const otherKey = (dataDirectory: string) =>
  new BackupRefused(
    'not-empty',
    `データフォルダー(${dataDirectory})に、別のインストールのファイルの鍵(master.key)があります。空のフォルダーを RENKEI_DATA_DIR に指定してください。`,
  )

async function knownMigrations(opening: Opening, sets: readonly MigrationSet[]) {
  const taken = new Map(opening.migrations.map((each) => [`${each.owner}/${each.name}`, each.hash]))
  const known = await readMigrations(sets)
  const wanted = known.filter(({ owner, name }) => taken.has(`${owner}/${name}`))
  if (wanted.length < taken.size) {
    throw new BackupRefused(
      'newer-version',
      `このバックアップは、より新しい Renkei(${opening.productVersion})で書き出されています。同じか新しい版の Renkei で戻してください。`,
    )
  }
  const changed = wanted.find(({ owner, name, hash }) => taken.get(`${owner}/${name}`) !== hash)
  if (changed) {
    throw new BackupRefused(
      'other-migrations',
      `バックアップの表の作り(${changed.owner}/${changed.name})が、この Renkei のものと違います。書き出した版(${opening.productVersion})の Renkei で戻してください。`,
    )
  }
  return wanted
}

async function makeRoom({ owner, replace }: RestoreOrder): Promise<void> {
  const { rows } = await owner.query<{ database: string; others: number }>(
    `select current_database() as database, (select count(*)::int from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null) as others`,
  )
  const { database = '', others = 0 } = rows[0] ?? {}
  if (others > 0) {
    throw new BackupRefused(
      'in-use',
      `データベース「${database}」は使われています(ほかの接続 ${others})。Renkei を止めてから、もう一度実行してください。`,
    )
  }
  const schemas = await readOccupiedSchemas(owner)
  if (schemas.length === 0) return
  if (replace !== database) {
    const intention = replace === null ? '' : `--replace の「${replace}」はこのデータベースの名前ではありません。`
    throw new BackupRefused(
      'not-empty',
      `データベース「${database}」は空ではありません。${intention}--replace ${database} と書くと、いま入っている内容(すべての組織の記録とファイル)を消し、バックアップの内容に置き換えます。消した内容は元に戻せません。`,
    )
  }
  await dropLogin(owner)
  await owner.query(`drop schema ${schemas.map((name) => owner.escapeIdentifier(name)).join(', ')} cascade`)
}

/** The login of the database that is replaced would stay behind with a password somebody may know. */
async function dropLogin(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('renkei_private.application_login') is not null as there`,
  )
  if (!rows[0]?.there) return
  const logins = await owner.query<{ role_name: string }>('select role_name from renkei_private.application_login')
  for (const { role_name } of logins.rows) await owner.query(`drop role if exists ${owner.escapeIdentifier(role_name)}`)
}

async function refuseOtherShape(opening: Opening, tables: readonly TableShape[]): Promise<void> {
  const shapeOf = ({ schema, name, columns }: TableShape) => `${schema}.${name}(${columns.toSorted().join(', ')})`
  const found = new Set(tables.map(shapeOf))
  const missing = opening.tables.map(shapeOf).filter((table) => !found.has(table))
  if (missing.length > 0) {
    throw new BackupRefused('other-migrations', `バックアップの表が、この Renkei の表と違います: ${missing.join(', ')}`)
  }
}

async function setSequences(owner: pg.Client, { sequences }: Manifest): Promise<void> {
  for (const { schema, name, lastValue, isCalled } of sequences) {
    await owner.query('select setval($1::regclass, $2::bigint, $3)', [
      quoted(owner, { schema, name }),
      lastValue,
      isCalled,
    ])
  }
}

async function compare(owner: pg.Client, table: Manifest['tables'][number]): Promise<void> {
  const { rows, rowSum } = await sumRows(owner, table)
  if (rows === table.rows && rowSum === table.rowSum) return
  throw new BackupRefused(
    'damaged',
    `戻した表 ${table.schema}.${table.name} がバックアップと一致しません(${table.rows}行のはずが${rows}行)。データベースは元のままです。`,
  )
}

async function removeOtherFiles(dataDirectory: string, { files }: Manifest): Promise<void> {
  const kept = new Set(files.map(({ path }) => path))
  for (const path of await listFiles(dataDirectory)) {
    if (path.startsWith('files/') && !kept.has(path)) await removeFile(dataDirectory, path)
  }
}
