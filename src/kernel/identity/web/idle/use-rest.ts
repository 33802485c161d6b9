import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { hearRefusedSession } from '../../../../platform/browser/refused-session.ts'
import { suspendSession } from '../../contract/session-endpoints.ts'
import { sessionQuery, useIsPresent } from '../session.ts'
import { screenLock } from './screen-lock.ts'
import { watchPresence } from './watch-presence.ts'

/** Masks the page when nobody is there, or when the server says that the session rests. */
export function useRest(): void {
  const client = useQueryClient()
  const present = useIsPresent()
  const ask = useCallback(() => void client.refetchQueries({ queryKey: sessionQuery.queryKey }), [client])
  useEffect(() => {
    if (!present) return
    const forgetRefusals = hearRefusedSession(ask)
    const stopWatching = watchPresence({
      onPresent: ask,
      onGone: () => {
        screenLock.turnOn()
        void rest()
        ask()
      },
    })
    return () => {
      forgetRefusals()
      stopWatching()
    }
  }, [ask, present])
}

/** Pages renew themselves and so keep a session awake; without a network it is said when there is one again. */
async function rest(): Promise<void> {
  const answer = await callEndpoint(suspendSession, { body: {} })
  if (answer.ok || answer.problem.status !== 0 || !screenLock.isOn()) return
  window.addEventListener('online', () => void rest(), { once: true })
}
