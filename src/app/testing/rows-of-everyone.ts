import { sql } from 'kysely'
import type { Viewer } from '../../kernel/identity/domain/viewer.ts'
import type { OwnedTable } from '../../kernel/tenancy/domain/table-ownership.ts'
import { openWork } from '../../kernel/work/server/open-work.ts'
import type { TestFloor } from '../../kernel/work/testing/open-test-floor.ts'

/** Names of all tables of which the application may touch something, as the catalogue has them. */
export async function reachableTables({ superuser }: TestFloor): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema|renkei_private)'
       and has_any_column_privilege('renkei_application', c.oid, 'select, insert, update')
     order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Every row of every table that the viewer can read: `table {row}`. */
export async function rowsVisibleTo(test: TestFloor, viewer: Viewer): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  for (const table of await reachableTables(test))
    await openWork(test.floor, viewer, 'none', async (work) => {
      const { rows: columns } = await sql<{ name: string }>`select attname as name from pg_attribute
        where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
          and has_column_privilege(attrelid, attnum, 'select') order by attnum`.execute(work.db)
      if (columns.length === 0) return
      const chosen = sql.join(columns.map((column) => sql.ref(column.name)))
      const { rows } = await sql<{ row: string }>`select to_jsonb(t)::text as row
        from (select ${chosen} from ${sql.table(table)}) t`.execute(work.db)
      for (const { row } of rows) seen.add(`${table} ${row}`)
    })
  return seen
}

/** Every row that is the organisation's own by the declarations, whoever may see it: `table {row}`. */
export async function rowsOwnedBy(
  { superuser }: TestFloor,
  owned: readonly OwnedTable[],
  organisationId: string,
): Promise<ReadonlySet<string>> {
  const own = new Set<string>()
  for (const { table, ownerColumn, through } of owned) {
    const condition = through
      ? `t.${through.column} in (select ${through.key} from ${through.table} where ${ownerColumn} = $1)`
      : `t.${ownerColumn} = $1`
    const { rows } = await superuser.query(`select to_jsonb(t)::text as row from ${table} t where ${condition}`, [
      organisationId,
    ])
    for (const { row } of rows) own.add(`${table} ${row}`)
  }
  return own
}
