import { sql } from 'kysely'
import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { showInvitation } from '../../contract/people-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken } from '../secret-token.ts'

interface Found {
  readonly name: string
  readonly organisation: string
  readonly expiresAt: Date
  readonly accepted: boolean
  readonly withdrawn: boolean
}

/** The address is not among the answers: whoever found the link does not learn what the acceptance asks for. */
export const serveShowInvitation = (floor: WorkFloor) =>
  serve(showInvitation, async (work, { body }) => {
    const found = await asSystem<IdentityTables, Found | undefined>(floor, work, 'manage-people', (system) =>
      findInvitation(system, body.token),
    )
    if (!found) return refuse('invitation-not-found')
    if (found.accepted) return refuse('invitation-used')
    if (found.withdrawn) return refuse('invitation-withdrawn')
    if (found.expiresAt <= work.now) return refuse('invitation-expired')
    const { name, organisation, expiresAt } = found
    return { name, organisation, expiresAt: expiresAt.toISOString() }
  })

async function findInvitation(work: Work<IdentityTables>, token: string): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select i.name, i.expires_at as "expiresAt", i.accepted_at is not null as accepted,
      i.withdrawn_at is not null as withdrawn,
      (select n.name from kernel.organisation_name n where n.organisation_id = i.organisation_id
        and n.effective_on <= kernel.today_in_japan() order by n.effective_on desc limit 1) as organisation
    from kernel.invitation i where i.token_hash = ${hashSecretToken(token)}`.execute(work.db)
  return rows[0]
}
