import type { UpdateQueryBuilder, UpdateResult } from 'kysely'
import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { endOtherOwnSessions, endOwnSession, listOwnSessions } from '../../contract/own-session-endpoints.ts'
import type { SessionEnded } from '../../published/account-events.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken } from '../secret-token.ts'
import { refusedSignIns } from './refused-sign-ins.ts'

type Ending = UpdateQueryBuilder<IdentityTables, 'kernel.session', 'kernel.session', UpdateResult>

/** Ends the chosen open sessions at once and says so to whoever holds a stream open for them. */
export async function endSessions(work: Work<IdentityTables>, choose: (sessions: Ending) => Ending): Promise<number> {
  const open = work.db.updateTable('kernel.session').set({ ended_at: work.now }).where('ended_at', 'is', null)
  const ended = await choose(open).returning(['id', 'account_id', 'organisation_id']).execute()
  for (const { id, account_id, organisation_id } of ended) {
    const payload: SessionEnded = { sessionId: id, accountId: account_id }
    await work.publish({ name: 'identity.session-ended', version: 1, organisationId: organisation_id, payload })
  }
  return ended.length
}

export const endOtherSessions = (
  work: Work<IdentityTables>,
  kept: { readonly accountId: string; readonly sessionId: string },
): Promise<number> =>
  endSessions(work, (sessions) => sessions.where('account_id', '=', kept.accountId).where('id', '<>', kept.sessionId))

/** Read as the person, whose policy shows the own sessions only; ended by the system, after that reading found them. */
export const serveOwnSessions = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(listOwnSessions, async (work: Work<IdentityTables>, _input, { sessionToken }) => {
    const sessions = await ownSessions(work)
    const items = sessions.map(({ id, token_hash, started_at, last_seen_at, source_address, user_agent }) => ({
      id,
      startedAt: started_at.toISOString(),
      lastSeenAt: last_seen_at.toISOString(),
      sourceAddress: source_address,
      userAgent: user_agent,
      current: sessionToken !== null && token_hash.equals(hashSecretToken(sessionToken)),
    }))
    return { items, total: items.length, next: null, refusedSignIns: await refusedSignIns(workFor(work)) }
  }),
  serve(endOwnSession, async (work: Work<IdentityTables>, { params }) => {
    const found = (await ownSessions(work)).some(({ id }) => id === params.session)
    if (!found) return refuse('session-not-found')
    await asSystem<IdentityTables, unknown>(floor, work, 'sign-in', (system) =>
      endSessions(system, (sessions) => sessions.where('id', '=', params.session)),
    )
    return {}
  }),
  serve(endOtherOwnSessions, async (work: Work<IdentityTables>, _input, { sessionToken }) => {
    const hash = hashSecretToken(sessionToken ?? '')
    const others = (await ownSessions(work)).filter(({ token_hash }) => !token_hash.equals(hash)).map(({ id }) => id)
    if (others.length === 0) return { ended: 0 }
    const ended = await asSystem<IdentityTables, number>(floor, work, 'sign-in', (system) =>
      endSessions(system, (sessions) => sessions.where('id', 'in', others)),
    )
    return { ended }
  }),
]

/** Those that could still be used or resumed, newest first. */
const ownSessions = (work: Work<IdentityTables>) =>
  work.db
    .selectFrom('kernel.session')
    .select(['id', 'token_hash', 'started_at', 'last_seen_at', 'source_address', 'user_agent'])
    .where('ended_at', 'is', null)
    .where('started_at', '>', new Date(work.now.getTime() - 12 * 60 * 60 * 1000))
    .orderBy('started_at', 'desc')
    .execute()
