import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallOf, OutputOf } from '../contract/endpoint.ts'
import type { Answer, JsonEndpoint } from './call-endpoint.ts'
import { useChange } from './use-change.ts'
import { endpointKey } from './use-endpoint.ts'

/**
 * For a form about what others may change too. `seen` is what the form began with and goes along with the change. Once it is
 * over — saved, or refused in words that say what the other wrote — the next state that is read becomes the new beginning.
 */
export function useRevising<Value>(newest: Value, ...renewed: readonly JsonEndpoint[]) {
  const client = useQueryClient()
  const change = useChange(...renewed)
  const [begun, setBegun] = useState({ seen: newest, isOver: false })
  if (begun.isOver && JSON.stringify(newest) !== JSON.stringify(begun.seen)) setBegun({ seen: newest, isOver: false })

  async function send<E extends JsonEndpoint>(endpoint: E, call: CallOf<E>): Promise<Answer<OutputOf<E>>> {
    const answer = await change.send(endpoint, call)
    const isStale = !answer.ok && answer.problem.type === 'changed-meanwhile'
    if (isStale) await Promise.all(renewed.map((each) => client.invalidateQueries({ queryKey: endpointKey(each) })))
    if (answer.ok || isStale) setBegun((each) => ({ ...each, isOver: true }))
    return answer
  }
  return { seen: begun.seen, send, busy: change.busy }
}
