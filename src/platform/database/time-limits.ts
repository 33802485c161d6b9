/** How long the database works for one statement, and waits within a transaction for the next one. */
export interface TimeLimits {
  readonly statementMilliseconds: number
  /** Also how long an operation waits for a connection: no other ends sooner than this. */
  readonly idleTransactionMilliseconds: number
}

export const usualTimeLimits: TimeLimits = { statementMilliseconds: 120_000, idleTransactionMilliseconds: 60_000 }

const statementTimedOut = '57014'
const idleTransactionTimedOut = '25P03'
const noConnectionInTime = 'timeout exceeded when trying to connect'

/** Whether the database, or its pool, gave up because of these limits; asked of what an operation failed with. */
export function ranOutOfTime(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError && error.errors.some(ranOutOfTime)) return true
  const code = 'code' in error ? error.code : undefined
  return code === statementTimedOut || code === idleTransactionTimedOut || error.message === noConnectionInTime
}
