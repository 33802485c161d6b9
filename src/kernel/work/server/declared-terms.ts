import type { AuditDeclaration, Endpoint, Permission } from '../../../platform/contract/endpoint.ts'
import type { HttpPorts } from '../../../platform/http/exchange.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import type { AuditLine } from './open-work.ts'

/** Whether a viewer may call what is declared with this permission; which rows it then sees, policies decide. */
export function permit(viewer: Viewer, permission: Permission): ReturnType<HttpPorts<Viewer>['permit']> {
  if (permission === 'public') return 'permitted'
  if (viewer.kind === 'enrolling') return permission === 'enrolment' ? 'permitted' : 'second-factor-required'
  if (viewer.kind !== 'account') return 'sign-in-required'
  if (permission === 'signedIn' || permission === 'enrolment') return 'permitted'
  return viewer.roles.some((role) => permission.includes(role)) ? 'permitted' : 'not-permitted'
}

/** What the trail is told of a call. */
export const auditLineOf = (declaration: Endpoint): AuditLine | 'none' => {
  const audit: AuditDeclaration = declaration.audit
  if (audit === 'none') return 'none'
  const { informationClass, purpose } = audit
  const line = { operation: declaration.name, informationClass }
  return purpose === undefined || purpose === 'required' ? line : { ...line, purpose: { kind: purpose, text: null } }
}
