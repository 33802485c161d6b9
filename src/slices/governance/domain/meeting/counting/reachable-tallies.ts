import type { Tally } from '../majority.ts'

/** What one voter may add to the tally: one possibility where everything about the voter is certain. */
export type Possibilities = readonly Tally[]

/** Beyond this many different tallies the result is called unknown rather than searched for. */
const mostTallies = 10_000

export const emptyTally: Tally = {
  headsAll: 0,
  votesAll: 0,
  headsPresent: 0,
  votesPresent: 0,
  headsFor: 0,
  votesFor: 0,
}

export const sumOf = (one: Tally, other: Tally): Tally => ({
  headsAll: one.headsAll + other.headsAll,
  votesAll: one.votesAll + other.votesAll,
  headsPresent: one.headsPresent + other.headsPresent,
  votesPresent: one.votesPresent + other.votesPresent,
  headsFor: one.headsFor + other.headsFor,
  votesFor: one.votesFor + other.votesFor,
})

const keyOf = (tally: Tally): string => Object.values(tally).join(' ')

/** Every tally that the facts allow, each once; null when there are too many to look at. */
export function reachableTallies(voters: readonly Possibilities[]): readonly Tally[] | null {
  const certain = voters.flatMap((each) => (each.length === 1 ? each : [])).reduce(sumOf, emptyTally)
  let reached = new Map([[keyOf(certain), certain]])
  for (const possibilities of voters.filter((each) => each.length !== 1)) {
    const sums = [...reached.values()].flatMap((tally) => possibilities.map((possibility) => sumOf(tally, possibility)))
    reached = new Map(sums.map((sum) => [keyOf(sum), sum]))
    if (reached.size > mostTallies) return null
  }
  return [...reached.values()]
}
