import type { ReactNode } from 'react'
import { Loading } from './loading.tsx'
import { ProblemState, type ShownProblem } from './problem-state.tsx'

/** The part of a query that decides what is shown. */
export interface Reading<Value> {
  readonly data: Value | undefined
  readonly error: { readonly problem: ShownProblem } | null
  readonly refetch: () => unknown
}

/** Loading, refused or shown: every reading has all three. What was read before stays visible when a renewal fails. */
export function Answer<Value>({
  reading,
  loading,
  children,
}: {
  reading: Reading<Value>
  loading?: ReactNode
  children: (value: Value) => ReactNode
}) {
  const { data, error, refetch } = reading
  if (data === undefined && !error) return loading ?? <Loading />
  return (
    <>
      {error && <ProblemState problem={error.problem} onRetry={() => refetch()} />}
      {data !== undefined && children(data)}
    </>
  )
}
