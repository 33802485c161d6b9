import { sql } from 'kysely'
import type { TenancyTables } from '../../../kernel/tenancy/server/tenancy-tables.ts'
import { type Work, workFor } from '../../../kernel/work/server/work.ts'

export type NameOf = (id: string | null) => string | undefined

/** Of an organisation that is known no more, because it left the alliance. */
export const nameUnknown = '(名称を確認できない法人)'

/** Today's names of organisations and facilities, as far as the viewer may know them. */
export async function namesOf(work: Omit<Work, 'db'>, ids: readonly (string | null)[]): Promise<NameOf> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return () => undefined
  const { db, today } = workFor<TenancyTables>(work)
  const found = await sql<{ id: string; name: string }>`
    (select distinct on (organisation_id) organisation_id as id, name from kernel.organisation_name
     where organisation_id = any (${wanted}::uuid[]) and effective_on <= ${today}
     order by organisation_id, effective_on desc)
    union all
    (select distinct on (facility_id) facility_id, name from kernel.facility_name
     where facility_id = any (${wanted}::uuid[]) and effective_on <= ${today}
     order by facility_id, effective_on desc)`.execute(db)
  const names = new Map(found.rows.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? undefined : names.get(id))
}
