import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { CallOf, OutputOf } from '../contract/endpoint.ts'
import type { Problem } from '../contract/problem.ts'
import { callEndpoint, type JsonEndpoint } from './call-endpoint.ts'

/** What a failed reading throws into TanStack Query; `problem` is what a person is shown. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

/** Answers are cached under the endpoint's name, so that a change can renew everything read from one endpoint. */
export const endpointKey = (endpoint: JsonEndpoint, call?: unknown): readonly unknown[] =>
  call === undefined ? [endpoint.name] : [endpoint.name, call]

export const endpointQuery = <E extends JsonEndpoint>(endpoint: E, call: CallOf<E>) =>
  queryOptions<OutputOf<E>, ProblemError>({
    queryKey: endpointKey(endpoint, call),
    queryFn: async ({ signal }) => {
      const answer = await callEndpoint(endpoint, call, { signal })
      if (!answer.ok) throw new ProblemError(answer.problem)
      return answer.value
    },
  })

export const useEndpoint = <E extends JsonEndpoint>(
  endpoint: E,
  call: CallOf<E>,
): UseQueryResult<OutputOf<E>, ProblemError> => useQuery(endpointQuery(endpoint, call))
