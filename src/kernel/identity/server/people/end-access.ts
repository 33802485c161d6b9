import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../work/server/work.ts'
import type { Role } from '../../domain/role.ts'
import type { AccountDisabled } from '../../published/account-events.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { endSessions } from '../session/own-sessions.ts'

/** Ends roles in one organisation today, and its sessions when none is left there. Returns how many roles ended. */
export async function endRoles(
  work: Work<IdentityTables>,
  person: { readonly accountId: string; readonly organisationId: string },
  role: Role | 'all',
): Promise<number> {
  const { accountId, organisationId } = person
  const today: CalendarDate = work.today
  let ending = work.db
    .updateTable('kernel.role_assignment')
    .set((row) => ({ until_on: row.fn<CalendarDate>('greatest', ['from_on', row.val(today)]) }))
    .where('account_id', '=', accountId)
    .where('organisation_id', '=', organisationId)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>', today)]))
  if (role !== 'all') ending = ending.where('role', '=', role)
  const ended = await ending.returning('role').execute()
  if (!(await holdsRole(work, accountId, organisationId))) {
    await endSessions(work, (sessions) =>
      sessions.where('account_id', '=', accountId).where('organisation_id', '=', organisationId),
    )
  }
  return ended.length
}

export async function holdsRole(
  work: Work<IdentityTables>,
  accountId: string,
  organisationId: string | 'anywhere',
): Promise<boolean> {
  const held = work.db
    .selectFrom('kernel.role_assignment')
    .select('role')
    .where('account_id', '=', accountId)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>', work.today)]))
  const there = organisationId === 'anywhere' ? held : held.where('organisation_id', '=', organisationId)
  return (await there.executeTakeFirst()) !== undefined
}

/**
 * Cuts the account off by every way at once: no session, no password, no factor, no known browser. Should the person
 * come back, an invitation begins anew.
 */
export async function disableAccount(
  work: Work<IdentityTables>,
  accountId: string,
  organisationId: string | null,
): Promise<void> {
  await work.db
    .updateTable('kernel.account')
    .set({ disabled_at: work.now, password_hash: null })
    .where('id', '=', accountId)
    .execute()
  for (const table of [
    'kernel.passkey',
    'kernel.one_time_password',
    'kernel.recovery_code',
    'kernel.known_device',
  ] as const) {
    await work.db.deleteFrom(table).where('account_id', '=', accountId).execute()
  }
  await endSessions(work, (sessions) => sessions.where('account_id', '=', accountId))
  const payload: AccountDisabled = { accountId }
  await work.publish({ name: 'identity.account-disabled', version: 1, organisationId, payload })
}
