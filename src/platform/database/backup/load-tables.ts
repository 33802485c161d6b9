import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { digestRows } from './digests.ts'
import type { TableShape } from './manifest.ts'
import { quoted, quotedColumns } from './read-catalogue.ts'

/**
 * Opens freshly migrated tables for loading, within the caller's transaction: COPY does not work under forced row-level
 * security, foreign keys may run in circles, triggers would act twice, and what migrations put in comes from the backup.
 * Returns what closes them again exactly as they were; adding a foreign key checks every row.
 */
export async function openTables(owner: pg.Client, tables: readonly TableShape[]): Promise<() => Promise<void>> {
  const { rows: foreignKeys } = await owner.query<{ onTable: string; name: string; definition: string }>(
    `select conrelid::regclass::text as "onTable", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any ($1::regclass[])`,
    [tables.map((table) => quoted(owner, table))],
  )
  const { rows: triggers } = await owner.query<{ onTable: string; name: string; mode: string }>(
    `select tgrelid::regclass::text as "onTable", quote_ident(tgname) as name,
       case tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'enable' end as mode
     from pg_trigger where not tgisinternal and tgenabled <> 'D' and tgrelid = any ($1::regclass[])`,
    [tables.map((table) => quoted(owner, table))],
  )
  const { rows: forced } = await owner.query<{ name: string }>(
    'select oid::regclass::text as name from pg_class where relforcerowsecurity and oid = any ($1::regclass[])',
    [tables.map((table) => quoted(owner, table))],
  )
  const run = (statements: readonly string[]) => owner.query(statements.join(';\n'))
  await run([
    ...foreignKeys.map(({ onTable, name }) => `alter table ${onTable} drop constraint ${name}`),
    ...triggers.map(({ onTable, name }) => `alter table ${onTable} disable trigger ${name}`),
    ...forced.map(({ name }) => `alter table ${name} no force row level security`),
    `truncate ${tables.map((table) => quoted(owner, table)).join(', ')}`,
  ])
  return async () => {
    await run([
      'set constraints all immediate',
      ...foreignKeys.map(
        ({ onTable, name, definition }) => `alter table ${onTable} add constraint ${name} ${definition}`,
      ),
      ...triggers.map(({ onTable, name, mode }) => `alter table ${onTable} ${mode} trigger ${name}`),
      ...forced.map(({ name }) => `alter table ${name} force row level security`),
    ])
  }
}

export const loadTable = (owner: pg.Client, table: TableShape, rows: AsyncIterable<Buffer>): Promise<void> =>
  pipeline(rows, owner.query(copyFrom(`copy ${quoted(owner, table)} (${quotedColumns(owner, table)}) from stdin`)))

/** What the database itself hands out now, whatever was sent to it. */
export async function sumRows(owner: pg.Client, table: TableShape): Promise<{ rows: number; rowSum: string }> {
  const digest = digestRows()
  const rows = owner.query(copyTo(`copy ${quoted(owner, table)} (${quotedColumns(owner, table)}) to stdout`))
  for await (const _chunk of digest.pass(rows));
  return digest.totals()
}
