import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'

/** One owner's numbered SQL files. Files are applied in name order and never change once applied. */
export interface MigrationSet {
  readonly owner: string
  readonly directory: URL
}

export interface AppliedMigration {
  readonly owner: string
  readonly name: string
  readonly hash: string
}

interface MigrationFile extends AppliedMigration {
  readonly sql: string
}

/** Any constant: every Renkei process that migrates one database queues behind this lock. */
export const migrationLock = 0x52_45_4e_4b

/**
 * Brings the database to the newest shape, one transaction a file, in the order of the sets. A file that changed after
 * it was applied is refused: the database would no longer be what the files say.
 */
export async function migrate(owner: pg.Client, sets: readonly MigrationSet[]): Promise<readonly string[]> {
  await owner.query('select pg_advisory_lock($1)', [migrationLock])
  try {
    await ensureMigrationTable(owner)
    const applied = new Map(
      (await readAppliedMigrations(owner)).map((each) => [`${each.owner}/${each.name}`, each.hash]),
    )
    const fresh: string[] = []
    for (const file of await readMigrations(sets)) {
      const key = `${file.owner}/${file.name}`
      const hash = applied.get(key)
      if (hash === file.hash) continue
      if (hash !== undefined)
        throw new Error(`migration ${key} was changed after it was applied; add a new file instead`)
      await apply(owner, file)
      fresh.push(key)
    }
    return fresh
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [migrationLock])
  }
}

export const ensureMigrationTable = (owner: pg.Client) =>
  owner.query(`
    create schema if not exists renkei_private;
    revoke all on schema renkei_private from public;
    create table if not exists renkei_private.migration (
      owner text not null, name text not null, hash text not null, applied_at timestamptz not null default now(),
      primary key (owner, name))`)

export async function readAppliedMigrations(owner: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await owner.query<AppliedMigration>(
    'select owner, name, hash from renkei_private.migration order by owner collate "C", name collate "C"',
  )
  return rows
}

/** Every file of the sets, in the order in which they are applied. */
export async function readMigrations(sets: readonly MigrationSet[]): Promise<MigrationFile[]> {
  const lists = await Promise.all(
    sets.map(async ({ owner, directory }) => {
      const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
      return Promise.all(
        names.map(async (name) => {
          const sql = await readFile(new URL(name, directory), 'utf8')
          return { owner, name, sql, hash: createHash('sha256').update(sql).digest('hex') }
        }),
      )
    }),
  )
  return lists.flat()
}

async function apply(owner: pg.Client, file: MigrationFile): Promise<void> {
  await owner.query('begin')
  try {
    await runMigration(owner, file)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

/** In the caller's transaction. */
export async function runMigration(owner: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await owner.query(file.sql)
    await owner.query('insert into renkei_private.migration (owner, name, hash) values ($1, $2, $3)', [
      file.owner,
      file.name,
      file.hash,
    ])
  } catch (error) {
    throw new Error(`migration ${file.owner}/${file.name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}
