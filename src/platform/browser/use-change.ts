import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CallOf, OutputOf } from '../contract/endpoint.ts'
import type { Problem } from '../contract/problem.ts'
import { type Answer, type Calling, callEndpoint, type JsonEndpoint } from './call-endpoint.ts'
import { endpointKey } from './use-endpoint.ts'

/** Sends a change, keeps why it was refused, and reads again what it changes. */
export function useChange(...renewed: readonly JsonEndpoint[]) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  async function send<E extends JsonEndpoint>(
    endpoint: E,
    call: CallOf<E>,
    calling: Calling = {},
  ): Promise<Answer<OutputOf<E>>> {
    setBusy(true)
    const answer = await callEndpoint(endpoint, call, calling)
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) await Promise.all(renewed.map((each) => client.invalidateQueries({ queryKey: endpointKey(each) })))
    return answer
  }
  return { send, busy, problem }
}

/** Why a change was refused, as one sentence; undefined when it was made. */
export const refusalOf = (answer: Answer<unknown>): string | undefined =>
  answer.ok ? undefined : [answer.problem.title, answer.problem.detail].filter(Boolean).join('')
