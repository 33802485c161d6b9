import { sql } from 'kysely'
import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, serveOpeningWorks } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { signIn } from '../../contract/session-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { passwordIsRight } from '../password.ts'
import { describeSession } from './describe-session.ts'
import { startSession } from './start-session.ts'

/** Failures of one address at one account within the window; past that, even the right password waits. */
const mostFailures = 10
const windowMinutes = 15

/**
 * Accounts are read by the system for this one purpose: before signing in there is no viewer who could read them. The
 * password is compared between two Works, because that takes long and should hold no connection.
 */
export const serveSignIn = (floor: WorkFloor) =>
  serveOpeningWorks(signIn, async (call, { body }, exchange) => {
    const email = body.email.trim().toLowerCase()
    const inSystemWork = <Answer>(operation: (work: Work<IdentityTables>) => Promise<Answer>) =>
      openSystemWork(floor, 'sign-in', operation)
    const attemptId = await inSystemWork((work) => beginAttempt(work, email, exchange.sourceAddress))
    if (attemptId === null) return refuse('too-many-attempts')
    const account = await inSystemWork((work) => findAccount(work, email))
    if (!(await passwordIsRight(account?.password_hash ?? null, body.password)) || !account) {
      return refuse('email-or-password-is-wrong')
    }
    const token = await inSystemWork(async (work) => {
      await work.db.deleteFrom('kernel.sign_in_failure').where('id', '=', attemptId).execute()
      return startSession(work, account.id, exchange.sessionToken)
    })
    if (token === null) return refuse('email-or-password-is-wrong')
    call.note({ subject: account.id })
    exchange.setSessionToken(token)
    return describeSession(floor, token)
  })

const findAccount = (work: Work<IdentityTables>, email: string) =>
  work.db
    .selectFrom('kernel.account')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()

/**
 * Counts an attempt as failed until its password proves right, one attempt after the other: counting afterwards would
 * let guesses sent at the same moment all pass. Counted for this account from this source, so that somebody else's
 * guessing does not lock the owner out. Null when there were too many.
 */
async function beginAttempt(work: Work<IdentityTables>, email: string, sourceAddress: string): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${sourceAddress} ${email}`}, 0))`.execute(work.db)
  const windowStart = new Date(work.now.getTime() - windowMinutes * 60_000)
  await work.db.deleteFrom('kernel.sign_in_failure').where('at', '<=', windowStart).execute()
  const { failures } = await work.db
    .selectFrom('kernel.sign_in_failure')
    .select((count) => count.fn.countAll<number>().as('failures'))
    .where('source_address', '=', sourceAddress)
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  if (failures >= mostFailures) return null
  const id = work.newId()
  await work.db
    .insertInto('kernel.sign_in_failure')
    .values({ id, email, source_address: sourceAddress, at: work.now })
    .execute()
  return id
}
