import type { Tally } from '../majority.ts'
import type { Attendance, SecretSlip, Voter } from '../meeting-facts.ts'
import type { Count } from './count-ballots.ts'
import { isExcluded, missingOf, weightOf } from './count-ballots.ts'
import { type Flag, flagOf } from './flag.ts'
import { emptyTally, sumOf } from './reachable-tallies.ts'
import { type Admission, presenceOf } from './who-is-present.ts'

export interface SecretCount extends Count {
  /** The box cannot be right: more slips than voters, or slips of a weight nobody present carries. */
  readonly impossible: readonly string[]
  readonly warnings: readonly string[]
}

/**
 * A secret ballot: who was present is known, what each chose is not. Its voters' possibilities are those of the whole
 * room at once, so that an open attendance or interest leaves the result open wherever it could matter.
 */
export function countSecretSlips(
  voters: readonly Voter[],
  attendance: readonly Attendance[],
  slips: readonly SecretSlip[],
  admission: Admission,
): SecretCount {
  const entriesOf = Map.groupBy(attendance, ({ voter }) => voter)
  const seen = voters.map((voter) => ({
    voter,
    votes: weightOf(voter, admission) ?? 0,
    excluded: isExcluded(voter, admission),
    ...presenceOf(voter, entriesOf.get(voter.id) ?? [], admission),
  }))
  const certain = seen.filter(
    ({ excluded, present }) => excluded === true || (excluded === false && present !== undefined),
  )
  const inRoom = certain.filter(({ excluded, present }) => excluded === false && present)
  const room = certain
    .filter(({ excluded }) => excluded === false)
    .map(
      ({ votes, present }): Tally => ({
        ...emptyTally,
        headsAll: 1,
        votesAll: votes,
        headsPresent: present ? 1 : 0,
        votesPresent: present ? votes : 0,
      }),
    )
    .reduce(sumOf, emptyTally)
  const inFavour = slips.filter(({ choice }) => choice === 'for')
  const tally: Tally = {
    ...room,
    headsFor: inFavour.length,
    votesFor: inFavour.reduce((sum, { votes }) => sum + votes, 0),
  }
  const flags: Flag[] = seen
    .filter(({ present, excluded }) => present === undefined || excluded === undefined)
    .map(({ voter }) => flagOf(voter.id, '無記名投票では、出席や利害関係が分からない者の票を除けません'))
  return {
    voters: certain.length === seen.length ? [[tally]] : [],
    flags: [...seen.flatMap((each) => each.flags), ...flags],
    missing: voters.flatMap((voter) => missingOf(voter, admission)),
    impossible:
      certain.length === seen.length
        ? tooManySlips(
            slips,
            inRoom.map(({ votes }) => votes),
          )
        : [],
    warnings: traceable(inRoom.map(({ votes }) => votes)),
  }
}

function tooManySlips(slips: readonly SecretSlip[], weights: readonly number[]): readonly string[] {
  const present = Map.groupBy(weights, (votes) => votes)
  const cast = Map.groupBy(slips, ({ votes }) => votes)
  return [...cast].flatMap(([votes, same]) => {
    const most = present.get(votes)?.length ?? 0
    return same.length > most ? [`議決権 ${votes}個の票が ${same.length}枚ありますが、出席者は ${most}人です`] : []
  })
}

function traceable(weights: readonly number[]): readonly string[] {
  const alone = [...Map.groupBy(weights, (votes) => votes)].filter(([, same]) => same.length === 1)
  return weights.length > 1 && alone.length > 0
    ? [
        `議決権の数が他と異なる出席者の票(${alone.map(([votes]) => `${votes}個`).join('、')})は、無記名でも誰の票か分かります`,
      ]
    : []
}
