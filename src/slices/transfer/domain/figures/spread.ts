/** Median and p90 of a number of cases. A figure of no case is absent, not zero. */
export interface Spread {
  readonly count: number
  readonly median: number
  /** Nine of ten cases took at most this: a value that occurred, by nearest rank. */
  readonly p90: number
}

export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (position: number): number => sorted[position] ?? Number.NaN
  const count = sorted.length
  if (count === 0) return null
  return {
    count,
    median: (at(Math.floor((count - 1) / 2)) + at(Math.ceil((count - 1) / 2))) / 2,
    p90: at(Math.ceil(count * 0.9) - 1),
  }
}
