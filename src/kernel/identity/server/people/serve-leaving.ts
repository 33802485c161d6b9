import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { confirmRecovery, deactivatePerson, endRole } from '../../contract/people-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { actingAdministrator } from './acting-administrator.ts'
import { disableAccount, endRoles, holdsRole } from './end-access.ts'
import { declineOpenProposals, withdrawOpenInvitations } from './withdraw-invitation.ts'

type Done = Record<never, never>

export const serveLeaving = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(endRole, async (work, { params }) => {
    const { accountId, organisationId } = actingAdministrator(work)
    if (params.account === accountId) return refuse('not-oneself')
    work.note({ subject: params.account })
    const ended = await asSystem<IdentityTables, number>(floor, work, 'manage-people', (system) =>
      endRoles(system, { accountId: params.account, organisationId }, params.role),
    )
    return ended === 0 ? refuse('role-not-found') : {}
  }),
  // The person may belong to other members too: there the account goes on, here it ends.
  serve(deactivatePerson, async (work, { params }) => {
    const by = actingAdministrator(work)
    if (params.account === by.accountId) return refuse('not-oneself')
    work.note({ subject: params.account })
    return asSystem<IdentityTables, Done | Refused<'person-not-found'>>(
      floor,
      work,
      'manage-people',
      async (system) => {
        const { organisationId } = by
        await withdrawOpenInvitations(system, by, params.account)
        const declined = await declineOpenProposals(system, by, params.account)
        const ended = await endRoles(system, { accountId: params.account, organisationId }, 'all')
        if (ended === 0 && declined === 0) return refuse('person-not-found')
        if (!(await holdsRole(system, params.account, 'anywhere')))
          await disableAccount(system, params.account, organisationId)
        return {}
      },
    )
  }),
  serve(confirmRecovery, (work, { params }) => {
    const by = actingAdministrator(work)
    return asSystem<IdentityTables, Done | Refused<'recovery-not-found' | 'second-person-needed'>>(
      floor,
      work,
      'manage-people',
      async (system) => {
        const recovery = await system.db
          .selectFrom('kernel.recovery')
          .select(['id', 'account_id'])
          .where('id', '=', params.recovery)
          .where('organisation_id', '=', by.organisationId)
          .where('confirmed_at', 'is', null)
          .where('declined_at', 'is', null)
          .where('requested_at', '>', new Date(system.now.getTime() - 24 * 60 * 60 * 1000))
          .forUpdate()
          .executeTakeFirst()
        if (!recovery) return refuse('recovery-not-found')
        work.note({ subject: recovery.account_id })
        if (recovery.account_id === by.accountId) return refuse('second-person-needed')
        await system.db
          .updateTable('kernel.recovery')
          .set({ confirmed_by: by.accountId, confirmed_at: system.now })
          .where('id', '=', recovery.id)
          .execute()
        return {}
      },
    )
  }),
]
