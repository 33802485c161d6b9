import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { serve } from '../../../work/server/server-slice.ts'
import { signOut } from '../../contract/session-endpoints.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { hashSecretToken } from '../secret-token.ts'
import { endSessions } from './own-sessions.ts'

export const serveSignOut = (floor: WorkFloor) =>
  serve(signOut, async (work, _input, exchange) => {
    const token = exchange.sessionToken
    const ended =
      token !== null &&
      (await asSystem<IdentityTables, number>(floor, work, 'sign-in', (system) =>
        endSessions(system, (sessions) => sessions.where('token_hash', '=', hashSecretToken(token))),
      )) > 0
    if (!ended) work.note({ nothingHappened: true })
    exchange.setSessionToken(null)
    return { account: null, enrolment: null }
  })
