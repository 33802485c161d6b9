import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import { serve } from '../../../work/server/server-slice.ts'
import { signOut } from '../../contract/session-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSessionToken } from './session-token.ts'

export const serveSignOut = (floor: WorkFloor) =>
  serve(signOut, async (_work, _input, exchange) => {
    const token = exchange.sessionToken
    if (token !== null) {
      await openSystemWork<IdentityTables, unknown>(floor, 'sign-in', (work) =>
        work.db
          .updateTable('kernel.session')
          .set({ ended_at: work.now })
          .where('token_hash', '=', hashSessionToken(token))
          .where('ended_at', 'is', null)
          .execute(),
      )
    }
    exchange.setSessionToken(null)
    return { account: null }
  })
