/** Failed tries of the last quarter of an hour, seen from where this try comes. */
export interface RecentFailures {
  /** Of this account from this source. */
  readonly ofPair: number
  /** Of this account from anywhere. */
  readonly ofAccount: number
  /** Of any account from this source. */
  readonly ofSource: number
  /** Of this account from this very browser. */
  readonly ofDevice: number
}

/**
 * Strangers' guessing must not lock the owner out: a browser in which this account has signed in before is measured by
 * its own failures only. A second factor is short, so it is counted over all sources more strictly.
 */
export function triedTooOften(
  failures: RecentFailures,
  factor: 'password' | 'second',
  deviceIsKnown: boolean,
): boolean {
  if (deviceIsKnown) return failures.ofDevice >= 10
  return failures.ofPair >= 10 || failures.ofSource >= 100 || failures.ofAccount >= (factor === 'second' ? 10 : 50)
}
