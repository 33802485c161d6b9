import type { Exchange } from '../../../../platform/http/exchange.ts'
import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, serve } from '../../../work/server/server-slice.ts'
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
    const attempt = await asSystem<IdentityTables, Attempt>(floor, work, 'sign-in', (system) =>
      attemptSignIn(system, email, body.password, exchange),
    )
    if (attempt.tries.accountId !== null) work.note({ subject: attempt.tries.accountId })
    if (attempt.end === 'entered') return describeSession(floor, work, { ...exchange, sessionToken: attempt.token })
    if (attempt.end === 'too-many-attempts') return refuse(attempt.end)
    return refuse('email-or-password-is-wrong', { keep: countFailure(floor, attempt.tries, exchange) })
  })

type Attempt = { readonly tries: Tries } & (
  | { readonly end: 'entered'; readonly token: string }
  | { readonly end: 'wrong' | 'too-many-attempts' }
)

async function attemptSignIn(
  work: Work<IdentityTables>,
  email: string,
  password: string,
  exchange: Exchange,
): Promise<Attempt> {
  const account = await work.db
    .selectFrom('kernel.account')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  const tries: Tries = { email, accountId: account?.id ?? null, factor: 'password' }
  if (await triesTooOften(work, tries, exchange)) return { tries, end: 'too-many-attempts' }
  const right = await passwordIsRight(account?.password_hash ?? null, password)
  if (!account || !right) return { tries, end: 'wrong' }
  const token = await startSession(work, { accountId: account.id, factors: 'single' }, exchange)
  return token === null ? { tries, end: 'wrong' } : { tries, end: 'entered', token }
}
