import type { Work } from '../../../work/server/work.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSessionToken, newSessionToken } from './session-token.ts'

/**
 * Opens a session for an account in the organisation where it holds a role today (the first by name of role when there
 * are several). Null when it holds none: a person without a role may enter nothing. `before` is the session the same
 * browser came with: it ends, so that whoever else knows its token is out.
 */
export async function startSession(
  work: Work<IdentityTables>,
  accountId: string,
  before: string | null,
): Promise<string | null> {
  const assignment = await work.db
    .selectFrom('kernel.role_assignment')
    .select('organisation_id')
    .where('account_id', '=', accountId)
    .where('from_on', '<=', work.today)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>', work.today)]))
    .orderBy('from_on')
    .orderBy('role')
    .executeTakeFirst()
  if (!assignment) return null
  if (before !== null) await endSession(work, before)
  const token = newSessionToken()
  await work.db
    .insertInto('kernel.session')
    .values({
      token_hash: hashSessionToken(token),
      account_id: accountId,
      organisation_id: assignment.organisation_id,
      ended_at: null,
    })
    .execute()
  return token
}

export async function endSession(work: Work<IdentityTables>, token: string): Promise<void> {
  await work.db
    .updateTable('kernel.session')
    .set({ ended_at: work.now })
    .where('token_hash', '=', hashSessionToken(token))
    .where('ended_at', 'is', null)
    .execute()
}
