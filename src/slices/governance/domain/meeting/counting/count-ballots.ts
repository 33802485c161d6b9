// 一般法48条 (votes), 95条2項 (directors with a special interest take no part); the council's articles for its own.
import type { MissingFact } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import type { Truth } from '../../three-valued.ts'
import type { Tally } from '../majority.ts'
import type { Attendance, BallotHours, Choice, NamedBallot, Voter } from '../meeting-facts.ts'
import { type Flag, flagOf } from './flag.ts'
import { emptyTally, type Possibilities } from './reachable-tallies.ts'
import { votingLawOf } from './voting-articles.ts'
import { chosenBy } from './which-ballots-count.ts'
import { type Admission, presenceOf } from './who-is-present.ts'

export interface Count {
  /** Null where no count can be made of what is open. */
  readonly voters: readonly Possibilities[] | null
  readonly flags: readonly Flag[]
  readonly missing: readonly MissingFact[]
}

/** Whether a voter takes no part: only the board's law, or the council's articles, exclude anyone. */
export function isExcluded({ interested }: Voter, { body, articles }: Admission): Truth {
  if (body === 'generalMeeting' || interested === false) return false
  const excludes = body === 'board' ? true : articles.council?.interestedExcluded
  if (excludes === false) return false
  return excludes ? interested : undefined
}

/** The voter's weight: heads in board and council; null where a member's votes are not stated or cannot be. */
export function weightOf({ votes = -1 }: Voter, { body }: Admission): number | null {
  if (body !== 'generalMeeting') return 1
  return Number.isSafeInteger(votes) && votes >= 0 ? votes : null
}

export const absentWith = (votes: number): Tally => ({ ...emptyTally, headsAll: 1, votesAll: votes })
export const presentWith = (votes: number): Tally => ({ ...absentWith(votes), headsPresent: 1, votesPresent: votes })

const choosing = (choice: Choice, votes: number): Tally => ({
  ...presentWith(votes),
  ...(choice === 'for' && { headsFor: 1, votesFor: votes }),
})

function countVoter(voter: Voter, seen: Presence, chosen: readonly Choice[], admission: Admission): Possibilities {
  const votes = weightOf(voter, admission) ?? 0
  const excluded = isExcluded(voter, admission)
  if (excluded) return [emptyTally]
  return [
    ...(excluded === undefined ? [emptyTally] : []),
    ...(seen.present === true ? [] : [absentWith(votes)]),
    ...(seen.present === false ? [] : chosen.map((choice) => choosing(choice, votes))),
  ]
}

type Presence = ReturnType<typeof presenceOf>

/** Named ballots as what each voter may add. What is not counted is flagged; what is open stays open. */
export function countNamedBallots(
  voters: readonly Voter[],
  attendance: readonly Attendance[],
  ballots: readonly NamedBallot[],
  hours: BallotHours,
  admission: Admission,
): Count {
  const entriesOf = Map.groupBy(attendance, ({ voter }) => voter)
  const ballotsOf = Map.groupBy(ballots, ({ voter }) => voter)
  const counts = voters.map((voter) => {
    const seen = presenceOf(voter, entriesOf.get(voter.id) ?? [], admission)
    const cast = ballotsOf.get(voter.id) ?? []
    const chosen = chosenBy(voter.id, cast, hours, votingLawOf[admission.body].ballot)
    return {
      possibilities: countVoter(voter, seen, chosen.choices, admission),
      flags: [...seen.flags, ...chosen.flags, ...flagsOfCast(voter, seen, cast, admission)],
    }
  })
  return {
    voters: counts.map(({ possibilities }) => possibilities),
    flags: [...strangers(attendance, ballots, admission), ...counts.flatMap(({ flags }) => flags)],
    missing: voters.flatMap((voter) => missingOf(voter, admission)),
  }
}

function flagsOfCast(voter: Voter, seen: Presence, cast: readonly NamedBallot[], admission: Admission): Flag[] {
  if (cast.length === 0) return []
  const { interest, ballot } = votingLawOf[admission.body]
  if (isExcluded(voter, admission)) {
    return [flagOf(voter.id, '特別の利害関係があるため議決に加われません。投票は数えません', interest)]
  }
  return seen.present === false ? [flagOf(voter.id, '出席の記録がありません。投票は数えません', ballot)] : []
}

function strangers(
  attendance: readonly Attendance[],
  ballots: readonly NamedBallot[],
  { body, voterIds }: Admission,
): Flag[] {
  const unknownIds = new Set([...attendance, ...ballots].map(({ voter }) => voter).filter((id) => !voterIds.has(id)))
  return [...unknownIds].map((id) => flagOf(id, '議決権を持つ者の名簿にありません。数えません', votingLawOf[body].roll))
}

export function missingOf(voter: Voter, admission: Admission): readonly MissingFact[] {
  const path = `voters[${voter.id}]`
  const excluded = isExcluded(voter, admission)
  return [
    ...(weightOf(voter, admission) === null ? [missingFact(`${path}.votes`, '議決権の数', suppliers.office)] : []),
    ...(excluded === undefined
      ? [missingFact(`${path}.interested`, '議題についての特別の利害関係と、その扱い', suppliers.officer)]
      : []),
  ]
}
