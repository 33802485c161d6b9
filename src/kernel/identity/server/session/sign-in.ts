import { sql } from 'kysely'
import type { Exchange } from '../../../../platform/http/exchange.ts'
import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { signIn } from '../../contract/session-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { passwordIsRight } from '../password.ts'
import { describeSession } from './describe-session.ts'
import { startSession } from './start-session.ts'

/** Failures from one address within the window; past that, even the right password waits. */
const mostFailures = 10
const windowMinutes = 15

/** Accounts are read by the system for this one purpose: before signing in there is no viewer who could read them. */
export const serveSignIn = (floor: WorkFloor) =>
  serve(signIn, async (work, { body }, exchange) => {
    const email = body.email.trim().toLowerCase()
    const attempt = await openSystemWork<IdentityTables, Attempt>(floor, 'sign-in', (systemWork) =>
      attemptSignIn(systemWork, email, body.password, exchange),
    )
    if ('refused' in attempt) return refuse(attempt.refused)
    work.note({ subject: attempt.accountId })
    exchange.setSessionToken(attempt.token)
    return describeSession(floor, attempt.token)
  })

type Attempt =
  | { readonly token: string; readonly accountId: string }
  | { readonly refused: 'email-or-password-is-wrong' | 'too-many-attempts' }

async function attemptSignIn(
  work: Work<IdentityTables>,
  email: string,
  password: string,
  exchange: Exchange,
): Promise<Attempt> {
  if (await failedTooOften(work, email, exchange.sourceAddress)) return { refused: 'too-many-attempts' }
  const account = await work.db
    .selectFrom('kernel.account')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  const right = await passwordIsRight(account?.password_hash ?? null, password)
  const token = account && right ? await startSession(work, account.id) : null
  if (account && token) return { token, accountId: account.id }
  await work.db
    .insertInto('kernel.sign_in_failure')
    .values({ email, source_address: exchange.sourceAddress, at: work.now })
    .execute()
  return { refused: 'email-or-password-is-wrong' }
}

/** Counted for this account from this source: somebody else's guessing does not lock the owner out. */
async function failedTooOften(work: Work<IdentityTables>, email: string, sourceAddress: string): Promise<boolean> {
  const { rows } = await sql<{ failures: number }>`
    select count(*)::int as failures from kernel.sign_in_failure
    where source_address = ${sourceAddress} and email = ${email}
      and at > ${work.now}::timestamptz - make_interval(mins => ${windowMinutes})`.execute(work.db)
  return (rows[0]?.failures ?? 0) >= mostFailures
}
