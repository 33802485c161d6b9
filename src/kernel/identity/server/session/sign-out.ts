import { openSystemWork, type WorkFloor } from '../../../work/server/open-work.ts'
import { serveOpeningWorks } from '../../../work/server/server-slice.ts'
import { signOut } from '../../contract/session-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { endSession } from './start-session.ts'

export const serveSignOut = (floor: WorkFloor) =>
  serveOpeningWorks(signOut, async (_call, _input, exchange) => {
    const token = exchange.sessionToken
    if (token !== null) {
      await openSystemWork<IdentityTables, void>(floor, 'sign-in', (work) => endSession(work, token))
    }
    exchange.setSessionToken(null)
    return { account: null }
  })
