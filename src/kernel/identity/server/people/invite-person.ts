import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { acceptInvitation, invitePerson } from '../../contract/people-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { checkNewPassword, passwordFault } from '../password/change-password.ts'
import { hashPassword } from '../password/hash-password.ts'
import { hashSecretToken, newSecretToken } from '../secret-token.ts'
import { describeSession } from '../session/describe-session.ts'
import { startSession } from '../session/start-session.ts'
import { actingAdministrator, rolesFitOrganisation } from './acting-administrator.ts'
import { proposeOne } from './propose-role.ts'

const lifeMilliseconds = 7 * 24 * 60 * 60 * 1000

export const serveInvitations = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(invitePerson, async (work: Work<IdentityTables>, { body }) => {
    const by = actingAdministrator(work)
    if (!(await rolesFitOrganisation(work, by.organisationId, body.roles))) return refuse('role-not-held-here')
    const token = newSecretToken()
    const expiresAt = new Date(work.now.getTime() + lifeMilliseconds)
    const invited = { email: body.email.trim().toLowerCase(), name: body.name }
    await asSystem<IdentityTables, void>(floor, work, 'manage-people', async (system) => {
      const accountId = await accountFor(system, invited)
      work.note({ subject: accountId })
      await system.db
        .insertInto('kernel.invitation')
        .values({
          id: system.newId(),
          token_hash: hashSecretToken(token),
          organisation_id: by.organisationId,
          account_id: accountId,
          ...invited,
          invited_by: by.accountId,
          invited_at: system.now,
          expires_at: expiresAt,
        })
        .execute()
      for (const role of new Set(body.roles)) await proposeOne(system, by, { accountId, role, from: system.today })
    })
    return { token, expiresAt: expiresAt.toISOString() }
  }),
  serve(acceptInvitation, async (work, { body }, exchange) => {
    const end = await asSystem<
      IdentityTables,
      { token: string | null } | Refused<'invitation-not-found' | 'password-not-suitable'>
    >(floor, work, 'manage-people', async (system) => {
      const email = body.email.trim().toLowerCase()
      const invitation = await system.db
        .updateTable('kernel.invitation')
        .set({ accepted_at: system.now })
        .where('token_hash', '=', hashSecretToken(body.token))
        .where('email', '=', email)
        .where('accepted_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .where('expires_at', '>', system.now)
        .returning(['account_id', 'organisation_id'])
        .executeTakeFirst()
      if (!invitation) return refuse('invitation-not-found')
      const accountId = invitation.account_id
      work.note({ subject: accountId })
      if (!(await isUnused(system, accountId))) return { token: null }
      const checked = body.password === null ? null : checkNewPassword(email, body.password)
      if (checked?.ok === false) return refuse('password-not-suitable', passwordFault(checked.failure))
      const password_hash = checked && (await hashPassword(checked.value))
      await system.db
        .updateTable('kernel.account')
        .set({ password_hash, password_set_by_other: false, disabled_at: null })
        .where('id', '=', accountId)
        .execute()
      const session = { accountId, factors: 'single', organisationId: invitation.organisation_id } as const
      return { token: await startSession(system, session, exchange) }
    })
    if ('refused' in end) return end
    return describeSession(floor, work, { ...exchange, sessionToken: end.token })
  }),
]

/** One person, one account: somebody known elsewhere is not recorded again, and the inviter does not learn of it. */
async function accountFor(work: Work<IdentityTables>, { email, name }: { email: string; name: string }) {
  const id = work.newId()
  await work.db
    .insertInto('kernel.account')
    .values({ id, email, name, password_hash: null, disabled_at: null })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
  const account = await work.db
    .selectFrom('kernel.account')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return account.id
}

/**
 * Nobody can sign in with this account by any way and nobody holds a role with it: only then does an invitation's token,
 * which the inviter has seen, decide on a password.
 */
async function isUnused(work: Work<IdentityTables>, accountId: string): Promise<boolean> {
  const used = await work.db
    .selectFrom('kernel.account as account')
    .select('account.id')
    .where('account.id', '=', accountId)
    .where((where) =>
      where.or([
        where('account.password_hash', 'is not', null),
        where.exists(where.selectFrom('kernel.passkey').select('id').whereRef('account_id', '=', 'account.id')),
        where.exists(
          where.selectFrom('kernel.provider_subject').select('subject').whereRef('account_id', '=', 'account.id'),
        ),
        where.exists(
          where
            .selectFrom('kernel.role_assignment')
            .select('role')
            .whereRef('account_id', '=', 'account.id')
            .where((role) => role.or([role('until_on', 'is', null), role('until_on', '>', work.today)])),
        ),
      ]),
    )
    .executeTakeFirst()
  return used === undefined
}
