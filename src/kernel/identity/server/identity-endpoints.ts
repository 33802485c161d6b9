import type { WorkFloor } from '../../work/server/open-work.ts'
import { type ServedEndpoint, serveOpeningWorks } from '../../work/server/server-slice.ts'
import { showSession } from '../contract/session-endpoints.ts'
import { serveListPersonas, serveSignInAsPersona } from './demo/serve-personas.ts'
import { describeSession } from './session/describe-session.ts'
import { serveSignIn } from './session/sign-in.ts'
import { serveSignOut } from './session/sign-out.ts'

export const identityEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serveOpeningWorks(showSession, (_call, _input, exchange) => describeSession(floor, exchange.sessionToken)),
  serveSignIn(floor),
  serveSignOut(floor),
  serveListPersonas(floor),
  serveSignInAsPersona(floor),
]
