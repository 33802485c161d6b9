import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { listPeople } from '../../contract/people-endpoints.ts'
import { type Role, roles } from '../../domain/role.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { type ActingAdministrator, actingAdministrator } from './acting-administrator.ts'

/** Read as the administrator: the policies show the people of this organisation and nobody else's. */
export const serveListPeople = (floor: WorkFloor) =>
  serve(listPeople, async (work: Work<IdentityTables>) => {
    const by = actingAdministrator(work)
    const held = await rolesHeld(work, by)
    const open = await openProposals(work, by)
    const invited = await invitations(work, by)
    const lost = await recoveries(work, by)
    const ids = [...new Set([...held, ...open, ...invited].map(({ account_id }) => account_id))]
    // Each of them may ask who looked.
    work.note({ seen: ids.map((subject) => ({ subject, ownerId: by.organisationId })) })
    const accounts = await accountsOf(work, ids)
    const seen = await lastSeen(floor, work, by, ids)
    const items = ids
      .map((id) => {
        const account = accounts.find((each) => each.id === id)
        const invitation = invited.find(({ account_id }) => account_id === id)
        const recovery = lost.find(({ account_id }) => account_id === id)
        return {
          account: id,
          name: account?.name ?? invitation?.name ?? '',
          email: account?.email ?? invitation?.email ?? '',
          lastSeenAt: seen.get(id)?.toISOString() ?? null,
          disabled: (account?.disabled_at ?? null) !== null,
          roles: held
            .filter(({ account_id }) => account_id === id)
            .map(({ role, from_on, until_on }) => ({ role: role as Role, from: from_on, until: until_on })),
          proposals: open
            .filter(({ account_id }) => account_id === id)
            .map((each) => ({
              id: each.id,
              role: each.role as Role,
              from: each.from_on,
              until: each.until_on,
              mayConfirm: each.proposed_by !== by.accountId && id !== by.accountId,
            })),
          invitation: invitation
            ? { expiresAt: invitation.expires_at.toISOString(), accepted: invitation.accepted_at !== null }
            : null,
          recovery: recovery
            ? {
                id: recovery.id,
                requestedAt: recovery.requested_at.toISOString(),
                mayConfirm: id !== by.accountId,
              }
            : null,
        }
      })
      .sort((one, other) => one.name.localeCompare(other.name, 'ja'))
    return { items, total: items.length, next: null }
  })

const rolesHeld = (work: Work<IdentityTables>, { organisationId }: ActingAdministrator) =>
  work.db
    .selectFrom('kernel.role_assignment')
    .select(['account_id', 'role', 'from_on', 'until_on'])
    .where('organisation_id', '=', organisationId)
    .where('role', 'in', [...roles])
    .orderBy('from_on')
    .execute()

const openProposals = (work: Work<IdentityTables>, { organisationId }: ActingAdministrator) =>
  work.db
    .selectFrom('kernel.role_proposal')
    .select(['id', 'account_id', 'role', 'from_on', 'until_on', 'proposed_by'])
    .where('organisation_id', '=', organisationId)
    .where('decided_by', 'is', null)
    .orderBy('proposed_at')
    .execute()

const invitations = (work: Work<IdentityTables>, { organisationId }: ActingAdministrator) =>
  work.db
    .selectFrom('kernel.invitation')
    .select(['account_id', 'name', 'email', 'expires_at', 'accepted_at'])
    .where('organisation_id', '=', organisationId)
    .where('withdrawn_at', 'is', null)
    .orderBy('invited_at', 'desc')
    .execute()

const recoveries = (work: Work<IdentityTables>, { organisationId }: ActingAdministrator) =>
  work.db
    .selectFrom('kernel.recovery')
    .select(['id', 'account_id', 'requested_at'])
    .where('organisation_id', '=', organisationId)
    .where('confirmed_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('requested_at', '>', new Date(work.now.getTime() - 24 * 60 * 60 * 1000))
    .execute()

async function accountsOf(work: Work<IdentityTables>, ids: readonly string[]) {
  if (ids.length === 0) return []
  return work.db
    .selectFrom('kernel.account')
    .select(['id', 'name', 'email', 'disabled_at'])
    .where('id', 'in', [...ids])
    .execute()
}

/** Sessions are their holder's; of those in this organisation its administrators learn when they were last used. */
const lastSeen = (
  floor: WorkFloor,
  work: Work<IdentityTables>,
  { organisationId }: ActingAdministrator,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Date>> =>
  asSystem<IdentityTables, ReadonlyMap<string, Date>>(floor, work, 'manage-people', async (system) => {
    if (ids.length === 0) return new Map()
    const rows = await system.db
      .selectFrom('kernel.session')
      .select(['account_id', ({ fn }) => fn.max('last_seen_at').as('at')])
      .where('organisation_id', '=', organisationId)
      .where('account_id', 'in', [...ids])
      .groupBy('account_id')
      .execute()
    return new Map(rows.map(({ account_id, at }) => [account_id, at]))
  })
