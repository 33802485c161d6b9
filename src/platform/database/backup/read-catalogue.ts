import type pg from 'pg'
import { BackupRefused } from './backup-refused.ts'
import type { Opening, TableShape } from './manifest.ts'

/**
 * Every table is taken but these. The first three are made anew for each database: what it was migrated with stands in
 * the manifest, its login and the key that signs viewers are no other database's.
 */
const madeAnew = [
  'renkei_private.migration',
  'renkei_private.application_login',
  'renkei_private.jobs_login',
  'renkei_private.signing_key',
]

/** Schemas that are not Renkei's own: PostgreSQL's, an administrator's, and the job library's, which makes it itself. */
const isOwnSchema = `nspname not in ('information_schema', 'public', 'pgboss') and nspname not like 'pg\\_%'`

const isExtensions = `exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

// A policy that hides rows from whoever makes the backup would leave them out in silence.
const tablesQuery = `
with policy as (
  select polrelid, polpermissive, pg_get_expr(polqual, polrelid) as expression from pg_policy
  where polcmd in ('*', 'r') and (0 = any (polroles)
    or exists (select from unnest(polroles) as named (role) where pg_has_role(named.role, 'usage')))
)
select n.nspname as schema, c.relname as name,
  array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
        and attgenerated = '' order by attnum) as columns,
  not c.relrowsecurity or r.rolsuper or r.rolbypassrls
    or (not c.relforcerowsecurity and pg_has_role(c.relowner, 'usage'))
    or (exists (select from policy p where p.polrelid = c.oid and p.polpermissive and p.expression = 'true')
        and not exists (select from policy p where p.polrelid = c.oid and not p.polpermissive)) as "seesAll"
from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.rolname = current_user
where c.relkind = 'r' and ${isOwnSchema} and not ${isExtensions} and n.nspname || '.' || c.relname <> all ($1)
order by n.nspname collate "C", c.relname collate "C"`

/** The tables of the schemas that Renkei's migrations made, with the columns that are stored (generated ones follow). */
export async function readTables(owner: pg.Client): Promise<TableShape[]> {
  const { rows } = await owner.query<TableShape & { seesAll: boolean }>(tablesQuery, [madeAnew])
  const hidden = rows.filter(({ seesAll }) => !seesAll).map(({ schema, name }) => `${schema}.${name}`)
  if (hidden.length > 0) {
    throw new BackupRefused(
      'not-all-visible',
      `この接続の役割には見えない行がありうるため、書き出しません: ${hidden.join(', ')}。表の所有者で接続してください。`,
    )
  }
  return rows.map(({ schema, name, columns }) => ({ schema, name, columns }))
}

export async function readSequences(owner: pg.Client): Promise<Opening['sequences']> {
  const { rows } = await owner.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and ${isOwnSchema} and not ${isExtensions} order by 1, 2`,
  )
  const sequences: Opening['sequences'] = []
  for (const { schema, name } of rows) {
    const state = await owner.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${quoted(owner, { schema, name })}`,
    )
    sequences.push(...state.rows.map((row) => ({ schema, name, ...row })))
  }
  return sequences
}

/** Schemas with anything of Renkei's in them; the job library's too, whose jobs speak of what is replaced. */
export async function readOccupiedSchemas(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select nspname as name from pg_namespace n where (${isOwnSchema} or nspname = 'pgboss')
     and exists (select from pg_class c where c.relnamespace = n.oid) order by 1`,
  )
  return rows.map(({ name }) => name)
}

export const quoted = (owner: pg.Client, { schema, name }: { schema: string; name: string }): string =>
  `${owner.escapeIdentifier(schema)}.${owner.escapeIdentifier(name)}`

export const quotedColumns = (owner: pg.Client, { columns }: TableShape): string =>
  columns.map((column) => owner.escapeIdentifier(column)).join(', ')

/** The same text for the same value whatever the server, the role or the version has set. */
export const plainText = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex'; set local extra_float_digits = 3;
  set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0`
