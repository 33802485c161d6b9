import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { invitePerson } from '../../contract/people-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken, newSecretToken } from '../secret-token.ts'
import { actingAdministrator, rolesFitOrganisation } from './acting-administrator.ts'
import { proposeOne } from './propose-role.ts'

const lifeMilliseconds = 7 * 24 * 60 * 60 * 1000

export const serveInvitePerson = (floor: WorkFloor): ServedEndpoint =>
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
  })

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
