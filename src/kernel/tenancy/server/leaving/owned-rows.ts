import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../../work/server/work.ts'
import type { OwnedTable, PartInOthers } from '../../domain/table-ownership.ts'

export type Row = Readonly<Record<string, unknown>>

const batch = 1000

/** Rows in which the member stands in a column, of this table or of another. */
export interface MemberRows extends Pick<OwnedTable, 'table' | 'ownerColumn' | 'through' | 'columns'> {
  /** The rows are another's: its name is told beside its id. */
  readonly namesOwner?: boolean
}

export const rowsOfPart = (table: string, { partyColumn, through, columns }: PartInOthers): MemberRows => ({
  table,
  ownerColumn: partyColumn,
  ...(through && { through }),
  columns,
  namesOwner: columns.includes('owner_id'),
})

/** The rows of one table that are the organisation's own. As a literal, because a cursor takes no parameters. */
function ownedBy({ ownerColumn, through }: MemberRows, organisationId: string): RawBuilder<unknown> {
  if (!through) return sql`t.${sql.ref(ownerColumn)} = ${sql.lit(organisationId)}::uuid`
  return sql`t.${sql.ref(through.column)} in (select o.${sql.ref(through.key)} from ${sql.table(through.table)} o
    where o.${sql.ref(ownerColumn)} = ${sql.lit(organisationId)}::uuid)`
}

export async function countOwned(work: Work<never>, owned: MemberRows, organisationId: string): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*)::int as rows from ${sql.table(owned.table)} t
    where ${ownedBy(owned, organisationId)}`.execute(work.db)
  return rows[0]?.rows ?? 0
}

export async function deleteOwned(work: Work<never>, owned: MemberRows, organisationId: string): Promise<number> {
  const { numAffectedRows } = await sql`delete from ${sql.table(owned.table)} t
    where ${ownedBy(owned, organisationId)}`.execute(work.db)
  return Number(numAffectedRows ?? 0)
}

/** The files that came with rows of others. */
export async function filesOfPart(
  work: Work<never>,
  table: string,
  part: PartInOthers,
  organisationId: string,
): Promise<readonly string[]> {
  if (!part.fileColumn) return []
  const { rows } = await sql<{ id: string }>`select t.${sql.ref(part.fileColumn)} as id from ${sql.table(table)} t
    where ${ownedBy(rowsOfPart(table, part), organisationId)}`.execute(work.db)
  return rows.map(({ id }) => id)
}

export interface OwnedRows {
  readonly columns: readonly string[]
  /** A pass over all rows, a batch at a time. */
  pass(): AsyncGenerator<readonly Row[]>
  close(): Promise<void>
}

/** One cursor, one snapshot: two passes, the JSON and the CSV of a table, cannot differ. One is open at a time. */
export async function openOwnedRows(work: Work<never>, owned: MemberRows, organisationId: string): Promise<OwnedRows> {
  const plain = owned.columns ?? (await columnsOf(work, owned.table))
  const columns = owned.namesOwner ? [...plain, 'owner_name'] : plain
  const ownerName = sql`(select n.name from kernel.organisation_name n where n.organisation_id = t.owner_id
    order by n.effective_on desc limit 1) as owner_name`
  const chosen = sql.join([
    ...plain.map((column) => sql`t.${sql.ref(column)}`),
    ...(owned.namesOwner ? [ownerName] : []),
  ])
  await sql`declare owned_rows scroll cursor for select to_jsonb(chosen) as row from ${sql.table(owned.table)} t
    cross join lateral (select ${chosen}) chosen where ${ownedBy(owned, organisationId)}`.execute(work.db)
  return {
    columns,
    async *pass() {
      await sql`move absolute 0 from owned_rows`.execute(work.db)
      for (;;) {
        const { rows } = await sql<{ row: Row }>`fetch ${sql.lit(batch)} from owned_rows`.execute(work.db)
        if (rows.length === 0) return
        yield rows.map(({ row }) => row)
      }
    },
    close: async () => {
      await sql`close owned_rows`.execute(work.db)
    },
  }
}

async function columnsOf(work: Work<never>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(work.db)
  return rows.map(({ name }) => name)
}
