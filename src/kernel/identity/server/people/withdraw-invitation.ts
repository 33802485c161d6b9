import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { withdrawInvitation } from '../../contract/people-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { type ActingAdministrator, actingAdministrator } from './acting-administrator.ts'

export const serveWithdrawInvitation = (floor: WorkFloor) =>
  serve(withdrawInvitation, (work, { params }) => {
    const by = actingAdministrator(work)
    return asSystem<IdentityTables, Record<never, never> | Refused<'invitation-not-found'>>(
      floor,
      work,
      'manage-people',
      async (system) => {
        if ((await withdrawOpenInvitations(system, by, params.account)) === 0) return refuse('invitation-not-found')
        work.note({ subject: params.account })
        await declineOpenProposals(system, by, params.account)
        return {}
      },
    )
  })

/** Their tokens open nothing any more. Returns how many there were. */
export async function withdrawOpenInvitations(
  work: Work<IdentityTables>,
  by: ActingAdministrator,
  accountId: string,
): Promise<number> {
  const withdrawn = await work.db
    .updateTable('kernel.invitation')
    .set({ withdrawn_at: work.now })
    .where('account_id', '=', accountId)
    .where('organisation_id', '=', by.organisationId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', work.now)
    .executeTakeFirst()
  return Number(withdrawn.numUpdatedRows)
}

export async function declineOpenProposals(
  work: Work<IdentityTables>,
  by: ActingAdministrator,
  accountId: string,
): Promise<number> {
  const declined = await work.db
    .updateTable('kernel.role_proposal')
    .set({ decided_by: by.accountId, decided_at: work.now, confirmed: false })
    .where('account_id', '=', accountId)
    .where('organisation_id', '=', by.organisationId)
    .where('decided_by', 'is', null)
    .executeTakeFirst()
  return Number(declined.numUpdatedRows)
}
