import { sql } from 'kysely'
import type { LiveHolder, LiveSessions } from '../../events/server/live/live-holder.ts'
import { hashSecretToken } from '../../identity/server/secret-token.ts'
import { readHolding } from '../../identity/server/session/resolve-session.ts'
import type { WorkFloor } from './open-work.ts'

interface HeldRow {
  readonly session_id: string
  readonly factors: 'single' | 'full'
  readonly account_id: string
  readonly organisation_id: string
  readonly roles: readonly string[]
}

/** What the live streams know of sessions. Asking keeps none alive. */
export function liveSessions({ database }: WorkFloor): LiveSessions {
  const held = async (tokenHashes: readonly string[], sessionIds: readonly string[]): Promise<LiveHolder[]> => {
    const { rows } = await sql<HeldRow>`select * from kernel.held_sessions(
      array(select decode(hash, 'hex') from unnest(${tokenHashes}::text[]) hash), ${sessionIds}::uuid[])`.execute(
      database,
    )
    return rows.flatMap(({ session_id: sessionId, account_id: accountId, organisation_id: organisationId, ...row }) => {
      const { roles, finished } = readHolding(row)
      return finished ? [{ sessionId, viewer: { kind: 'account', accountId, organisationId, roles } as const }] : []
    })
  }
  return {
    find: async (token) => (await held([hashSecretToken(token).toString('hex')], []))[0] ?? null,
    stillHeld: async (ids) =>
      ids.length === 0 ? new Map() : new Map((await held([], ids)).map((each) => [each.sessionId, each])),
  }
}
