import type { Result } from '../../../../foundation/result.ts'
import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type refuse, serve } from '../../../work/server/server-slice.ts'
import { changePassword } from '../../contract/factor-endpoints.ts'
import { checkPassword, type PasswordFault, passwordFaultMessages } from '../../domain/password-rule.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { describeSession } from '../session/describe-session.ts'
import { countFailure, triesTooOften } from '../session/failed-tries.ts'
import { endOtherSessions } from '../session/own-sessions.ts'
import { findProgress } from '../session/sign-in-progress.ts'
import { hashPassword, passwordIsRight } from './hash-password.ts'
import { isWellKnownPassword } from './well-known-passwords.ts'

export const checkNewPassword = (email: string, password: string): Result<string, PasswordFault> =>
  checkPassword(password, { email, isWellKnown: isWellKnownPassword })

/** What a form shows beside its password field. */
export const passwordFault = (fault: PasswordFault) => ({
  fields: [{ field: 'password', message: passwordFaultMessages[fault] }],
})

/** The person's own; whoever was signed in elsewhere with the old one is signed out. */
export const serveChangePassword = (floor: WorkFloor) =>
  serve(changePassword, async (work, { body }, exchange) => {
    const answer = await asSystem<IdentityTables, Change>(floor, work, 'sign-in', async (system) => {
      const held = await findProgress(system, exchange)
      if (!held || (held.next !== null && held.next !== 'changePassword' && held.next !== 'awaitRole'))
        return { refused: 'may-not-enrol' }
      const tries = { email: held.email, accountId: held.accountId, factor: 'password' } as const
      if (await triesTooOften(system, tries, exchange)) return { refused: 'too-many-attempts' }
      const account = await system.db
        .selectFrom('kernel.account')
        .select('password_hash')
        .where('id', '=', held.accountId)
        .executeTakeFirstOrThrow()
      if (!(await passwordIsRight(account.password_hash, body.current)))
        return countFailure(system, tries, exchange, 'password-is-wrong')
      const checked = checkNewPassword(held.email, body.password)
      if (!checked.ok) return { refused: 'password-not-suitable', ...passwordFault(checked.failure) }
      if (body.password.normalize('NFC') === body.current.normalize('NFC'))
        return {
          refused: 'password-not-suitable',
          fields: [{ field: 'password', message: '今と違うパスワードにしてください。' }],
        }
      await system.db
        .updateTable('kernel.account')
        .set({ password_hash: await hashPassword(checked.value), password_set_by_other: false })
        .where('id', '=', held.accountId)
        .execute()
      await endOtherSessions(system, held)
      return { subject: held.accountId }
    })
    if ('refused' in answer) return answer
    work.note({ subject: answer.subject })
    return describeSession(floor, work, exchange)
  })

type Change =
  | { readonly subject: string }
  | ReturnType<typeof refuse<'may-not-enrol' | 'too-many-attempts' | 'password-is-wrong' | 'password-not-suitable'>>
