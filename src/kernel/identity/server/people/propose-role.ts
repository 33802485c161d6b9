import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { confirmRole, declineRole, proposeRole } from '../../contract/people-endpoints.ts'
import type { Role } from '../../domain/role.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { type ActingAdministrator, actingAdministrator, rolesFitOrganisation } from './acting-administrator.ts'

interface Proposal {
  readonly accountId: string
  readonly role: Role
  readonly from: CalendarDate
  readonly until?: CalendarDate | undefined
}

/** Asks for a role; it opens nothing until a second person has confirmed it. */
export async function proposeOne(
  work: Work<IdentityTables>,
  by: ActingAdministrator,
  { accountId, role, from, until }: Proposal,
): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('kernel.role_proposal')
    .values({
      id,
      account_id: accountId,
      organisation_id: by.organisationId,
      role,
      from_on: from,
      until_on: until ?? null,
      proposed_by: by.accountId,
      proposed_at: work.now,
    })
    .execute()
  return id
}

export const serveRoleProposals = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(proposeRole, async (work: Work<IdentityTables>, { params, body }) => {
    const by = actingAdministrator(work)
    const from = body.from ?? work.today
    if (body.until !== undefined && body.until <= from) return refuse('period-not-valid')
    const person = await work.db
      .selectFrom('kernel.role_assignment')
      .select('account_id')
      .where('account_id', '=', params.account)
      .where('organisation_id', '=', by.organisationId)
      .executeTakeFirst()
    if (!person) return refuse('person-not-found')
    if (!(await rolesFitOrganisation(work, by.organisationId, [body.role]))) return refuse('role-not-held-here')
    work.note({ subject: params.account })
    const proposal = { accountId: params.account, role: body.role, from, until: body.until }
    const id = await asSystem<IdentityTables, string>(floor, work, 'manage-people', (system) =>
      proposeOne(system, by, proposal),
    )
    return { id }
  }),
  serve(confirmRole, (work, { params }) => {
    const by = actingAdministrator(work)
    return asSystem<IdentityTables, Record<never, never> | Refused<'proposal-not-found' | 'second-person-needed'>>(
      floor,
      work,
      'manage-people',
      async (system) => {
        const open = await findOpen(system, by, params.proposal)
        if (!open || (open.until_on !== null && open.until_on <= system.today)) return refuse('proposal-not-found')
        work.note({ subject: open.account_id })
        // The database refuses it too (second_person_confirms); here it gets words.
        if (open.proposed_by === by.accountId || open.account_id === by.accountId) return refuse('second-person-needed')
        await decide(system, by, open.id, true)
        const { account_id, organisation_id, role, until_on } = open
        // A role never begins before it was confirmed.
        const [, from_on = open.from_on] = [open.from_on, system.today].sort()
        await system.db
          .insertInto('kernel.role_assignment')
          .values({ account_id, organisation_id, role, from_on, until_on, proposal_id: open.id })
          .onConflict((conflict) =>
            conflict.columns(['account_id', 'organisation_id', 'role', 'from_on']).doUpdateSet({ until_on }),
          )
          .execute()
        return {}
      },
    )
  }),
  serve(declineRole, (work, { params }) => {
    const by = actingAdministrator(work)
    return asSystem<IdentityTables, Record<never, never> | Refused<'proposal-not-found'>>(
      floor,
      work,
      'manage-people',
      async (system) => {
        const open = await findOpen(system, by, params.proposal)
        if (!open) return refuse('proposal-not-found')
        work.note({ subject: open.account_id })
        await decide(system, by, open.id, false)
        return {}
      },
    )
  }),
]

const findOpen = (work: Work<IdentityTables>, by: ActingAdministrator, proposal: string) =>
  work.db
    .selectFrom('kernel.role_proposal')
    .selectAll()
    .where('id', '=', proposal)
    .where('organisation_id', '=', by.organisationId)
    .where('decided_by', 'is', null)
    .forUpdate()
    .executeTakeFirst()

const decide = (work: Work<IdentityTables>, by: ActingAdministrator, proposal: string, confirmed: boolean) =>
  work.db
    .updateTable('kernel.role_proposal')
    .set({ decided_by: by.accountId, decided_at: work.now, confirmed })
    .where('id', '=', proposal)
    .execute()
