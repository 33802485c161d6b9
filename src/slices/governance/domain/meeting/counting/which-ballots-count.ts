import type { BallotHours, Choice, NamedBallot } from '../meeting-facts.ts'
import { type Flag, flagOf } from './flag.ts'

export interface Chosen {
  /** Every choice the voter may have made; one where it is certain. */
  readonly choices: readonly Choice[]
  readonly flags: readonly Flag[]
}

/** Why a ballot cannot be counted for its hour; null when it can. Hours that are not stated bound nothing. */
export function outsideHours(
  { castAt }: Pick<NamedBallot, 'castAt'>,
  { opensAt, closesAt }: BallotHours,
): string | null {
  if (!castAt) return null
  if (opensAt && castAt < opensAt) return '投票の開始より前の投票です'
  if (closesAt && castAt > closesAt) return '投票の締切より後の投票です'
  return null
}

/** What one voter's ballots come to: late and early ones fall away, a second that differs leaves the choice open. */
export function chosenBy(
  voter: string,
  ballots: readonly NamedBallot[],
  hours: BallotHours,
  article: string | null,
): Chosen {
  const refusals = ballots.map((ballot) => outsideHours(ballot, hours))
  const counted = ballots.filter((_, at) => refusals[at] === null)
  const flags = refusals.flatMap((says) => (says ? [flagOf(voter, `${says}。数えません`, article)] : []))
  const choices = [...new Set(counted.map(({ choice }) => choice))]
  if (counted.length === 0) return { choices: ['abstain'], flags }
  if (counted.length === 1) return { choices, flags }
  const twice =
    choices.length === 1
      ? '同じ投票が二度あります。一度だけ数えます'
      : '異なる投票が二度あり、どちらによるか分かりません'
  return { choices, flags: [...flags, flagOf(voter, twice, article)] }
}
