import type { Truth } from '../../three-valued.ts'

/** The least and the most a sum of votes can be while some facts are unknown. */
export interface VoteRange {
  readonly least: number
  readonly most: number
}

/** Sums, member by member, the range of what each may contribute. */
export function sumRanges(contributions: readonly (readonly number[])[]): VoteRange {
  return {
    least: contributions.reduce((sum, each) => sum + Math.min(...each), 0),
    most: contributions.reduce((sum, each) => sum + Math.max(...each), 0),
  }
}

export const isAboveZero = ({ least, most }: VoteRange): Truth => (least > 0 ? true : most <= 0 ? false : undefined)

/** What a fact may turn out to be. */
export const possibilities = (truth: Truth): readonly boolean[] => (truth === undefined ? [true, false] : [truth])

export const formatRange = ({ least, most }: VoteRange): string => (least === most ? `${least}` : `${least}〜${most}`)
