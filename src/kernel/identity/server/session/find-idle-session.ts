import { sql } from 'kysely'
import type { Exchange } from '../../../../platform/http/exchange.ts'
import type { Work } from '../../../work/server/work.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken } from '../secret-token.ts'

/**
 * The session whose token this browser still holds: idle perhaps, but neither ended nor past its twelve hours. Locked,
 * so that it is resumed once.
 */
export async function findIdleSession(
  work: Work<IdentityTables>,
  { sessionToken }: Exchange,
): Promise<{ readonly sessionId: string; readonly accountId: string } | null> {
  if (sessionToken === null) return null
  const { rows } = await sql<{ sessionId: string; accountId: string }>`
    select s.id as "sessionId", s.account_id as "accountId"
    from kernel.session s
    where s.token_hash = ${hashSecretToken(sessionToken)} and s.ended_at is null and s.factors = 'full'
      and s.started_at > now() - interval '12 hours'
    for update`.execute(work.db)
  return rows[0] ?? null
}
