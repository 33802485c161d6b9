import type { Exchange } from '../../../../platform/http/exchange.ts'
import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { type Refused, refuse, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { signIn } from '../../contract/session-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { passwordIsRight } from '../password/hash-password.ts'
import { describeSession } from './describe-session.ts'
import { countFailure, type Tries, triesTooOften } from './failed-tries.ts'
import { startSession } from './start-session.ts'

/** Accounts are read by the system for this one purpose: before signing in there is no viewer who could read them. */
export const serveSignIn = (floor: WorkFloor) =>
  serve(signIn, async (work, { body }, exchange) => {
    const email = body.email.trim().toLowerCase()
    const end = await asSystem<IdentityTables, Entered>(floor, work, 'sign-in', (system) =>
      attemptSignIn(system, email, body.password, exchange),
    )
    return 'refused' in end ? end : describeSession(floor, work, { ...exchange, sessionToken: end.token })
  })

type Entered = { readonly token: string } | Refused<'email-or-password-is-wrong' | 'too-many-attempts'>

async function attemptSignIn(
  work: Work<IdentityTables>,
  email: string,
  password: string,
  exchange: Exchange,
): Promise<Entered> {
  const account = await work.db
    .selectFrom('kernel.account')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (account) work.note({ subject: account.id })
  const tries: Tries = { email, accountId: account?.id ?? null, factor: 'password' }
  if (await triesTooOften(work, tries, exchange)) return refuse('too-many-attempts')
  const right = await passwordIsRight(account?.password_hash ?? null, password)
  const token =
    account && right ? await startSession(work, { accountId: account.id, factors: 'single' }, exchange) : null
  return token === null ? countFailure(work, tries, exchange, 'email-or-password-is-wrong') : { token }
}
