import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { asSystem } from '../../../work/server/as-system.ts'
import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, serveAfter } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { acceptInvitation } from '../../contract/people-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { checkNewPassword, passwordFault } from '../password/change-password.ts'
import { hashPassword } from '../password/hash-password.ts'
import { hashSecretToken } from '../secret-token.ts'
import { describeSession } from '../session/describe-session.ts'
import { startSession } from '../session/start-session.ts'

type Acceptance = InputOf<typeof acceptInvitation>['body']
type Refusals = Refused<'invitation-not-found' | 'password-not-suitable'>

export const serveAcceptInvitation = (floor: WorkFloor) =>
  serveAfter(
    acceptInvitation,
    ({ body }) => choosePassword(floor, body),
    async (work, { body }, exchange, chosen) => {
      if ('refused' in chosen) return chosen
      const end = await asSystem<IdentityTables, { token: string | null } | Refusals>(
        floor,
        work,
        'manage-people',
        async (system) => {
          const invitation = await useUp(system, body)
          if (!invitation) return refuse('invitation-not-found')
          const accountId = invitation.account_id
          work.note({ subject: accountId })
          if (!(await isUnused(system, accountId))) return { token: null }
          if (body.password !== null && chosen.passwordHash === null) return refuse('invitation-not-found')
          await system.db
            .updateTable('kernel.account')
            .set({ password_hash: chosen.passwordHash, password_set_by_other: false, disabled_at: null })
            .where('id', '=', accountId)
            .execute()
          const session = { accountId, factors: 'single', organisationId: invitation.organisation_id } as const
          return { token: await startSession(system, session, exchange) }
        },
      )
      if ('refused' in end) return end
      return describeSession(floor, work, { ...exchange, sessionToken: end.token })
    },
  )

/** Whoever holds no invitation costs no hash, and whoever has an account already keeps the password it has. */
async function choosePassword(
  floor: WorkFloor,
  body: Acceptance,
): Promise<{ readonly passwordHash: string | null } | Refusals> {
  const { password } = body
  if (password === null) return { passwordHash: null }
  const decides = await openSystemWork(floor, 'manage-people', async (work: Work<IdentityTables>) => {
    const invitation = await openInvitation(work, body).select('account_id').executeTakeFirst()
    return invitation !== undefined && (await isUnused(work, invitation.account_id))
  })
  if (!decides) return { passwordHash: null }
  const checked = checkNewPassword(addressOf(body), password)
  if (!checked.ok) return refuse('password-not-suitable', passwordFault(checked.failure))
  return { passwordHash: await hashPassword(checked.value) }
}

const addressOf = ({ email }: Acceptance): string => email.trim().toLowerCase()

const openInvitation = (work: Work<IdentityTables>, body: Acceptance) =>
  work.db
    .selectFrom('kernel.invitation')
    .where('token_hash', '=', hashSecretToken(body.token))
    .where('email', '=', addressOf(body))
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', work.now)

const useUp = (work: Work<IdentityTables>, body: Acceptance) =>
  work.db
    .updateTable('kernel.invitation')
    .set({ accepted_at: work.now })
    .where('accepted_at', 'is', null)
    .where('id', 'in', openInvitation(work, body).select('id'))
    .returning(['account_id', 'organisation_id'])
    .executeTakeFirst()

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
