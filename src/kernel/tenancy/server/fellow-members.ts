import { sql } from 'kysely'
import type { Work } from '../../work/server/work.ts'

/** How many organisations stand today in the alliances that the viewer knows, its own among them. */
export async function fellowMembers(work: Work<never>): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(distinct organisation_id)::int as total from kernel.membership
    where joined_on <= ${work.today} and (withdrawn_on is null or withdrawn_on > ${work.today})`.execute(work.db)
  return rows[0]?.total ?? 0
}
