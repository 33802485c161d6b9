import { sql } from 'kysely'
import type { Exchange } from '../../../../platform/http/exchange.ts'
import type { Work } from '../../../work/server/work.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken } from '../secret-token.ts'

/**
 * The session whose token this browser still holds: idle perhaps, but neither ended nor past its twelve hours, and its holder
 * still belongs here. Locked, so that it is resumed once.
 */
export async function findIdleSession(
  work: Work<IdentityTables>,
  { sessionToken }: Pick<Exchange, 'sessionToken'>,
): Promise<{ readonly sessionId: string; readonly accountId: string } | null> {
  if (sessionToken === null) return null
  const { rows } = await sql<{ sessionId: string; accountId: string }>`
    select s.id as "sessionId", s.account_id as "accountId"
    from kernel.session s join kernel.account a on a.id = s.account_id and a.disabled_at is null
    where s.token_hash = ${hashSecretToken(sessionToken)} and s.ended_at is null and s.factors = 'full'
      and s.started_at > now() - interval '12 hours'
      and kernel.counting_roles(s.account_id, s.organisation_id) <> '{}'
    for update of s`.execute(work.db)
  return rows[0] ?? null
}
