const minute = 60 * 1000
const longestWait = 6 * 60 * minute

/** A withdrawal that failed is tried again after a minute, then after twice as long each time, at most six hours. */
export const nextAttempt = (failedAttempts: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(longestWait, minute * 2 ** Math.min(failedAttempts - 1, 20)))
