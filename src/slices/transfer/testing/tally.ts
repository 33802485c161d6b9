/** What happened over all histories, so that a test can see that it met what it is about. */
export type Tally = Record<string, number>

export const count = (tally: Tally, what: string): void => {
  tally[what] = (tally[what] ?? 0) + 1
}
