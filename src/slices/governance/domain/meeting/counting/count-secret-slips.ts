import type { Tally } from '../majority.ts'
import type { Attendance, SecretSlip, Voter } from '../meeting-facts.ts'
import type { Count } from './count-ballots.ts'
import { absentWith, isExcluded, missingOf, presentWith, weightOf } from './count-ballots.ts'
import { flagOf } from './flag.ts'
import { emptyTally, sumOf } from './reachable-tallies.ts'
import { type Admission, presenceOf } from './who-is-present.ts'

export interface SecretCount extends Count {
  /** The box cannot be right: more slips than voters, or slips of a weight nobody present carries. */
  readonly impossible: readonly string[]
  readonly warnings: readonly string[]
}

/**
 * A secret ballot: who was present is known, what each chose is not. The room is counted as one; where an attendance or
 * an interest is open nothing can be counted, because no slip can be told from another.
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
  const taking = seen.filter(({ excluded }) => excluded !== true)
  const open = taking.filter(({ excluded, present }) => excluded === undefined || present === undefined)
  const weightsInRoom = taking.filter(({ present }) => present).map(({ votes }) => votes)
  const room = taking
    .map(({ votes, present }) => (present ? presentWith(votes) : absentWith(votes)))
    .reduce(sumOf, emptyTally)
  const inFavour = slips.filter(({ choice }) => choice === 'for')
  const tally: Tally = {
    ...room,
    headsFor: inFavour.length,
    votesFor: inFavour.reduce((sum, { votes }) => sum + votes, 0),
  }
  const inseparable = open.map(({ voter }) =>
    flagOf(voter.id, '無記名投票では、出席や利害関係が分からない者の票を除けません'),
  )
  return {
    voters: open.length === 0 ? [[tally]] : null,
    flags: [...seen.flatMap(({ flags }) => flags), ...inseparable],
    missing: voters.flatMap((voter) => missingOf(voter, admission)),
    impossible: open.length === 0 ? tooManySlips(slips, weightsInRoom) : [],
    warnings: [
      ...traceable(weightsInRoom),
      ...oneHand(taking.filter(({ present }) => present).map(({ voter }) => handOf(voter.id, entriesOf.get(voter.id)))),
    ],
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

/** Who fills in a voter's slip. Who came in person does it alone, whatever proxy was given before. */
function handOf(voter: string, entries: readonly Attendance[] = []): string {
  if (entries.some(({ how }) => how === 'inPerson')) return voter
  return entries.find(({ how }) => how === 'byProxy')?.holder ?? voter
}

function oneHand(hands: readonly string[]): readonly string[] {
  return hands.length > 1 && new Set(hands).size === 1
    ? ['出席者の票をすべて一人が代理人として投じるため、無記名でも誰がどう投じたか分かります']
    : []
}
