import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { endpointQuery, type ProblemError } from '../../../platform/browser/use-endpoint.ts'
import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import { showSession } from '../contract/session-endpoints.ts'
import type { Role } from '../domain/role.ts'
import { screenLock, useScreenLock } from './idle/screen-lock.ts'

export type Session = OutputOf<typeof showSession>
/** Somebody whose session reaches something. */
export type Account = NonNullable<Session['account']>
/** Somebody on the way: what is still to do before anything opens. */
export type Enrolment = NonNullable<Session['enrolment']>

/**
 * While a session rests its holder stays who is signed in, so that the masked page is not drawn anew for a visitor and
 * keeps its draft.
 */
function keepWhileResting(before: unknown, fresh: unknown): unknown {
  const held = before as Session | undefined
  const rests = screenLock.isOn() || (fresh as Session).idle
  return held?.account && rests ? { ...held, idle: true } : fresh
}

export const sessionQuery = { ...endpointQuery(showSession, {}), structuralSharing: keepWhileResting }

export const useSession = (): UseQueryResult<Session, ProblemError> => useQuery(sessionQuery)

/** For showing what the server would grant anyway; the server decides, this only hides dead ends. */
export function useHasRole(...roles: readonly Role[]): boolean {
  return useSession().data?.account?.roles.some((role) => roles.includes(role)) ?? false
}

/** Somebody is signed in and before the screen. */
export function useIsPresent(): boolean {
  const session = useSession().data
  const locked = useScreenLock()
  return Boolean(session?.account) && !session?.idle && !locked
}

/** After signing in or out nothing read before may be shown: it was read by somebody else. */
export function useForgetEverythingRead(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.resetQueries()
}
