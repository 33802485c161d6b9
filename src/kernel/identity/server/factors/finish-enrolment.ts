import type { Exchange } from '../../../../platform/http/exchange.ts'
import type { Work } from '../../../work/server/work.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { endOtherSessions } from '../session/own-sessions.ts'
import type { HeldSession } from '../session/sign-in-progress.ts'
import { completeSession } from '../session/start-session.ts'

/**
 * A factor has just been enrolled, which also proves it: the session is complete. After a recovery the factors that were
 * lost stop working, whoever holds them now, and every other session ends. Returns the session's token from here on.
 */
export async function finishEnrolment(
  work: Work<IdentityTables>,
  held: HeldSession,
  kept: 'oneTimePassword' | { readonly passkey: string },
  exchange: Exchange,
): Promise<string | null> {
  if (held.recovery === 'confirmed' && !held.provedTwoFactors) {
    const { accountId } = held
    const passkeys = work.db.deleteFrom('kernel.passkey').where('account_id', '=', accountId)
    if (kept === 'oneTimePassword') await passkeys.execute()
    else {
      await passkeys.where('id', '<>', kept.passkey).execute()
      await work.db.deleteFrom('kernel.one_time_password').where('account_id', '=', accountId).execute()
    }
    await work.db
      .updateTable('kernel.recovery')
      .set({ used_at: work.now })
      .where('account_id', '=', accountId)
      .where('confirmed_at', 'is not', null)
      .where('used_at', 'is', null)
      .where('declined_at', 'is', null)
      .execute()
    await endOtherSessions(work, held)
  }
  return held.provedTwoFactors ? exchange.sessionToken : completeSession(work, held, exchange)
}
