import type { WorkFloor } from '../../work/server/open-work.ts'
import { type ServedEndpoint, serve } from '../../work/server/server-slice.ts'
import { showSession } from '../contract/session-endpoints.ts'
import { serveListPersonas, serveSignInAsPersona } from './demo/serve-personas.ts'
import { serveOneTimePassword } from './factors/serve-one-time-password.ts'
import { servePasskeys } from './factors/serve-passkeys.ts'
import { serveProof } from './factors/serve-proof.ts'
import { serveRecovery } from './factors/serve-recovery.ts'
import { serveShowFactors } from './factors/show-factors.ts'
import { serveChangePassword } from './password/change-password.ts'
import { serveAcceptInvitation } from './people/accept-invitation.ts'
import { serveInvitePerson } from './people/invite-person.ts'
import { serveListPeople } from './people/list-people.ts'
import { serveRoleProposals } from './people/propose-role.ts'
import { serveLeaving } from './people/serve-leaving.ts'
import { serveShowInvitation } from './people/show-invitation.ts'
import { serveWithdrawInvitation } from './people/withdraw-invitation.ts'
import { serveProviderSettings } from './provider/serve-provider-settings.ts'
import { serveProviderSignIn } from './provider/serve-provider-sign-in.ts'
import { describeSession } from './session/describe-session.ts'
import { serveOwnSessions } from './session/own-sessions.ts'
import { serveDraftKey } from './session/serve-draft-key.ts'
import { serveSignIn } from './session/sign-in.ts'
import { serveSignOut } from './session/sign-out.ts'
import { serveSuspendSession } from './session/suspend-session.ts'
import { serveSwitchOrganisation } from './session/switch-organisation.ts'

export const identityEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(showSession, (work, _input, exchange) => describeSession(floor, work, exchange)),
  serveSignIn(floor),
  serveSignOut(floor),
  serveSuspendSession(floor),
  serveSwitchOrganisation(floor),
  serveChangePassword(floor),
  serveDraftKey(floor),
  serveShowFactors(floor),
  ...serveOneTimePassword(floor),
  ...servePasskeys(floor),
  ...serveRecovery(floor),
  ...serveProof(floor),
  ...serveOwnSessions(floor),
  serveListPeople(floor),
  serveInvitePerson(floor),
  serveAcceptInvitation(floor),
  serveShowInvitation(floor),
  serveWithdrawInvitation(floor),
  ...serveRoleProposals(floor),
  ...serveLeaving(floor),
  ...serveProviderSettings(floor),
  ...serveProviderSignIn(floor),
  serveListPersonas(floor),
  serveSignInAsPersona(floor),
]
