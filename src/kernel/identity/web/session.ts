import { useQueryClient } from '@tanstack/react-query'
import { useEndpoint } from '../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import { showSession } from '../contract/session-endpoints.ts'
import type { Role } from '../domain/role.ts'

export type Session = OutputOf<typeof showSession>
/** Somebody on the way: what is still to do before anything opens. */
export type Enrolment = NonNullable<Session['enrolment']>

export const useSession = () => useEndpoint(showSession, {})

/** For showing what the server would grant anyway; the server decides, this only hides dead ends. */
export function useHasRole(...roles: readonly Role[]): boolean {
  return useSession().data?.account?.roles.some((role) => roles.includes(role)) ?? false
}

/** After signing in or out nothing read before may be shown: it was read by somebody else. */
export function useForgetEverythingRead(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.resetQueries()
}
