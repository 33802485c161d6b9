import type { Exchange } from '../../../../platform/http/exchange.ts'
import type { Work } from '../../../work/server/work.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken, newSecretToken } from '../secret-token.ts'
import { endSessions } from './own-sessions.ts'

export interface NewSession {
  readonly accountId: string
  readonly factors: 'single' | 'full'
  /** Absent: where the account was last signed in and holds a role today, or where it holds one, or was invited to. */
  readonly organisationId?: string
  readonly throughProvider?: true
  /** Of the session that this one goes on from: twelve hours end when they would have ended. */
  readonly startedAt?: Date
  /** Of that session as well; absent: two factors have just been proved, where there are two. */
  readonly provedAt?: Date | null
}

/**
 * Opens a session in one organisation and hands its token to the browser. Null when the account belongs nowhere: such a
 * person may enter nothing. The session this browser came with ends, so that whoever else knows its token is out.
 */
export async function startSession(
  work: Work<IdentityTables>,
  session: NewSession,
  exchange: Exchange,
): Promise<string | null> {
  const organisationId = session.organisationId ?? (await organisationOf(work, session.accountId))
  if (organisationId === undefined) return null
  const before = exchange.sessionToken
  if (before !== null) await endSessions(work, (sessions) => sessions.where('token_hash', '=', hashSecretToken(before)))
  const token = newSecretToken()
  await work.db
    .insertInto('kernel.session')
    .values({
      token_hash: hashSecretToken(token),
      account_id: session.accountId,
      organisation_id: organisationId,
      factors: session.factors,
      source_address: exchange.sourceAddress,
      user_agent: exchange.userAgent.slice(0, 200),
      ended_at: null,
      through_provider: session.throughProvider ?? false,
      proved_at: session.provedAt === undefined && session.factors === 'full' ? work.now : (session.provedAt ?? null),
      ...(session.startedAt ? { started_at: session.startedAt } : {}),
    })
    .execute()
  exchange.setSessionToken(token)
  if (session.factors === 'full') await rememberDevice(work, session.accountId, exchange)
  return token
}

/** The second factor is given: the same session under a new token, so that a token caught before opens nothing. */
export async function completeSession(
  work: Work<IdentityTables>,
  session: { readonly sessionId: string; readonly accountId: string },
  exchange: Exchange,
): Promise<string> {
  const token = newSecretToken()
  await work.db
    .updateTable('kernel.session')
    .set({ token_hash: hashSecretToken(token), factors: 'full', last_seen_at: work.now, proved_at: work.now })
    .where('id', '=', session.sessionId)
    .execute()
  exchange.setSessionToken(token)
  await rememberDevice(work, session.accountId, exchange)
  return token
}

async function organisationOf(work: Work<IdentityTables>, accountId: string): Promise<string | undefined> {
  const assignment = await work.db
    .selectFrom('kernel.role_assignment as held')
    .select('held.organisation_id')
    .where('held.account_id', '=', accountId)
    .where('held.from_on', '<=', work.today)
    .where((where) => where.or([where('held.until_on', 'is', null), where('held.until_on', '>', work.today)]))
    .orderBy(
      (last) =>
        last
          .selectFrom('kernel.session')
          .select(({ fn }) => fn.max('last_seen_at').as('at'))
          .whereRef('kernel.session.account_id', '=', 'held.account_id')
          .whereRef('kernel.session.organisation_id', '=', 'held.organisation_id')
          .where('factors', '=', 'full'),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('held.from_on')
    .orderBy('held.role')
    .executeTakeFirst()
  if (assignment) return assignment.organisation_id
  const invitation = await work.db
    .selectFrom('kernel.invitation')
    .select('organisation_id')
    .where('account_id', '=', accountId)
    .where('accepted_at', 'is not', null)
    .orderBy('accepted_at', 'desc')
    .executeTakeFirst()
  return invitation?.organisation_id
}

/** From now on somebody else's guessing does not keep the owner out of this browser. */
async function rememberDevice(work: Work<IdentityTables>, accountId: string, exchange: Exchange): Promise<void> {
  const device = { device_hash: keepDeviceToken(exchange), account_id: accountId, last_used_at: work.now }
  await work.db
    .insertInto('kernel.known_device')
    .values(device)
    .onConflict((conflict) =>
      conflict.columns(['device_hash', 'account_id']).doUpdateSet({ last_used_at: device.last_used_at }),
    )
    .execute()
}

/** The hash by which this browser is known; gives it a token when it has none. */
export function keepDeviceToken(exchange: Exchange): Buffer {
  const token = exchange.deviceToken ?? newSecretToken()
  exchange.setDeviceToken(token)
  return hashSecretToken(token)
}
