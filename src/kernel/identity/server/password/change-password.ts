import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Exchange } from '../../../../platform/http/exchange.ts'
import { asSystem } from '../../../work/server/as-system.ts'
import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, serveAfter } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { changePassword } from '../../contract/factor-endpoints.ts'
import { checkPassword, type PasswordFault, passwordFaultMessages } from '../../domain/password-rule.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { describeSession } from '../session/describe-session.ts'
import { endOtherSessions } from '../session/own-sessions.ts'
import { findProgress, lacksProof } from '../session/sign-in-progress.ts'
import { comparePassword, stillRight } from './compare-password.ts'
import { hashPassword } from './hash-password.ts'
import { isWellKnownPassword } from './well-known-passwords.ts'

export const checkNewPassword = (email: string, password: string): Result<string, PasswordFault> =>
  checkPassword(password, { email, isWellKnown: isWellKnownPassword })

const besidePassword = (message: string) => ({ fields: [{ field: 'password', message }] })

/** What a form shows beside its password field. */
export const passwordFault = (fault: PasswordFault) => besidePassword(passwordFaultMessages[fault])

/** The person's own; whoever was signed in elsewhere with the old one is signed out. */
export const serveChangePassword = (floor: WorkFloor) =>
  serveAfter(
    changePassword,
    ({ body }, exchange) => prepareChange(floor, body, exchange),
    async (work, _input, exchange, prepared) => {
      if ('refused' in prepared) return prepared
      const answer = await asSystem<IdentityTables, Change>(floor, work, 'sign-in', async (system) => {
        const held = await findChanger(system, exchange)
        if (held?.accountId !== prepared.compared.accountId) return refuse('may-not-enrol')
        if (!(await stillRight(system, prepared.compared))) return refuse('password-is-wrong')
        // Kept: the current password was right, so this try counts as no failure.
        if (!prepared.chosen.ok) return refuse('password-not-suitable', { ...prepared.chosen.failure, kept: true })
        await system.db
          .updateTable('kernel.account')
          .set({ password_hash: prepared.chosen.value, password_set_by_other: false })
          .where('id', '=', held.accountId)
          .execute()
        await endOtherSessions(system, held)
        return { subject: held.accountId }
      })
      if ('refused' in answer) return answer
      work.note({ subject: answer.subject })
      return describeSession(floor, work, exchange)
    },
  )

type Change =
  | { readonly subject: string }
  | ReturnType<typeof refuse<'may-not-enrol' | 'password-is-wrong' | 'password-not-suitable'>>

type Passwords = InputOf<typeof changePassword>['body']

async function prepareChange(floor: WorkFloor, { current, password }: Passwords, exchange: Exchange) {
  const held = await openSystemWork(floor, 'sign-in', (work: Work<IdentityTables>) => findChanger(work, exchange))
  if (!held) return refuse('may-not-enrol')
  if (lacksProof(held, floor.now())) return refuse('proof-needed')
  const compared = await comparePassword(floor, held.email, current, exchange)
  if (compared.outcome === 'too-many-attempts') return refuse('too-many-attempts')
  if (compared.outcome === 'wrong') return refuse('password-is-wrong')
  return { compared, chosen: await chooseNext(held.email, current, password) }
}

async function chooseNext(email: string, current: string, password: string) {
  const checked = checkNewPassword(email, password)
  if (!checked.ok) return fail(passwordFault(checked.failure))
  if (password.normalize('NFC') === current.normalize('NFC'))
    return fail(besidePassword('今と違うパスワードにしてください。'))
  return succeed(await hashPassword(checked.value))
}

async function findChanger(work: Work<IdentityTables>, exchange: Exchange) {
  const held = await findProgress(work, exchange)
  return held && (held.next === null || held.next === 'changePassword' || held.next === 'awaitRole') ? held : null
}
