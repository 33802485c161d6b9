import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { serve } from '../../../work/server/server-slice.ts'
import { suspendSession } from '../../contract/session-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken } from '../secret-token.ts'
import { describeSession } from './describe-session.ts'

const idleMilliseconds = 15 * 60 * 1000

/**
 * Pages renew what they show by themselves, which keeps a session alive with nobody before the screen. The browser knows
 * when the last key was pressed, and says so.
 */
export const serveSuspendSession = (floor: WorkFloor) =>
  serve(suspendSession, async (work, _input, exchange) => {
    const hash = hashSecretToken(exchange.sessionToken ?? '')
    await asSystem<IdentityTables, unknown>(floor, work, 'sign-in', (system) =>
      system.db
        .updateTable('kernel.session')
        .set({ last_seen_at: new Date(system.now.getTime() - idleMilliseconds) })
        .where('token_hash', '=', hash)
        .execute(),
    )
    return describeSession(floor, work, exchange)
  })
