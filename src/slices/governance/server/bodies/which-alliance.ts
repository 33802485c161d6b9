import { sql } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { GovernanceTables } from '../governance-tables.ts'

/** The alliance that is asked about: the one named, the viewer's own, or the first that it belongs to or supervises. */
export async function whichAlliance(work: Work<GovernanceTables>, named?: string): Promise<string | null> {
  const own = work.viewer.kind === 'account' ? work.viewer.organisationId : null
  const { rows } = await sql<{ id: string }>`
    select id from kernel.organisation
    where kind = 'alliance' and (${named ?? null}::uuid is null or id = ${named ?? null}::uuid)
    order by (id = ${own}) desc, id limit 1`.execute(work.db)
  return rows[0]?.id ?? null
}

/** The office writes for its own alliance; null where its organisation is none. */
export const ownAlliance = (work: Work<GovernanceTables>): Promise<string | null> =>
  whichAlliance(work, work.viewer.kind === 'account' ? work.viewer.organisationId : nobodys)

const nobodys = '00000000-0000-0000-0000-000000000000'
