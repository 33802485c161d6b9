import { createContext, use } from 'react'
import type { Answer } from '../../../../platform/browser/call-endpoint.ts'

/** Asks the person; false where nobody proved anything, or no `ProvingAnew` is there to ask. */
export const Prover = createContext<() => Promise<boolean>>(async () => false)

/**
 * Sends a change of what one signs in with; where the server asks who is there, the person proves it in place and the
 * change goes on. Whoever declines gets the server's refusal.
 */
export function useProvedAnew() {
  const prove = use(Prover)
  return async <Value>(act: () => Promise<Answer<Value>>): Promise<Answer<Value>> => {
    const answer = await act()
    if (answer.ok || answer.problem.type !== 'proof-needed' || !(await prove())) return answer
    return act()
  }
}
