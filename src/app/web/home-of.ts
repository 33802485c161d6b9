import type { QueryClient } from '@tanstack/react-query'
import { sessionQuery } from '../../kernel/identity/web/session.ts'

const enquiries: readonly string[] = ['liaisonNurse', 'socialWorker']
const registerKeepers: readonly string[] = ['operator', 'maintenance']

/** Where somebody's work begins: at the enquiries that wait, at the register one keeps, else at what waits for one's roles. */
export async function homeOf(client: QueryClient): Promise<string> {
  const session = await client.ensureQueryData(sessionQuery).catch(() => undefined)
  const { roles } = session?.account ?? {}
  if (!roles) return '/registry'
  const hasOneOf = (known: readonly string[]) => roles.some((role) => known.includes(role))
  if (hasOneOf(enquiries)) return '/transfer?todo=true'
  return roles.every((role) => registerKeepers.includes(role)) ? '/registry' : '/overview'
}
