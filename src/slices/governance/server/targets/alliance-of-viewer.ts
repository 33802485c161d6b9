import { sql } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { acting } from '../duties/acting.ts'

/** The alliance asked for; else the own one, or the one the own organisation is a member of today. */
export async function allianceOfViewer(
  work: Pick<Work<never>, 'db' | 'viewer' | 'today'>,
  asked: string | undefined,
): Promise<string> {
  const { organisationId } = acting(work)
  if (asked !== undefined) return asked
  const { rows } = await sql<{ id: string }>`
    select alliance_id as id from kernel.membership
    where organisation_id = ${organisationId} and joined_on <= ${work.today}
      and (withdrawn_on is null or withdrawn_on > ${work.today})
    order by joined_on, alliance_id limit 1`.execute(work.db)
  return rows[0]?.id ?? organisationId
}
