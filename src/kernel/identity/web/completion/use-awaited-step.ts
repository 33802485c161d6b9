import { useEffect, useRef } from 'react'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { showSession } from '../../contract/session-endpoints.ts'
import type { Enrolment, Session } from '../session.ts'

const lookEveryMilliseconds = 10_000
const longestMilliseconds = 15 * 60 * 1000

/**
 * Goes on by itself when somebody else has confirmed, for as long as a session lasts with nobody there: an empty screen
 * must not open hours later. Null waits for nothing. Returns how to look at once.
 */
export function useAwaitedStep(
  awaited: Enrolment['next'] | null,
  onAnswered: (session: Session) => void,
): () => Promise<void> {
  async function look() {
    const answer = await callEndpoint(showSession, {})
    if (answer.ok && answer.value.enrolment?.next !== awaited) onAnswered(answer.value)
  }
  const newest = useRef(look)
  useEffect(() => {
    newest.current = look
  })
  useEffect(() => {
    if (awaited === null) return
    const timer = setInterval(() => void newest.current(), lookEveryMilliseconds)
    const end = setTimeout(() => clearInterval(timer), longestMilliseconds)
    return () => {
      clearInterval(timer)
      clearTimeout(end)
    }
  }, [awaited])
  return look
}
