/** security.md T20: the third opening of one day by one person needs a second person. */
export const openingsOnOnesOwn = 2

/** `taken`: what the person opened today, and what the person may still open. */
export const needsSecondPerson = (taken: number): boolean => taken >= openingsOnOnesOwn

export const secondPersonAnswers = ['confirmed', 'refused'] as const
export type SecondPersonAnswer = (typeof secondPersonAnswers)[number]

/** What is known of the second person of one grant. */
export interface SecondPerson {
  readonly answer: SecondPersonAnswer | null
  /** Why nobody could be asked; null where the person waits for a colleague. */
  readonly aloneBecause: string | null
}

export type SecondPersonStanding = 'notNeeded' | 'waiting' | 'alone' | SecondPersonAnswer

/** A colleague's word counts for more than that nobody was there. Null: no second person was needed. */
export function secondPersonStanding(asked: SecondPerson | null): SecondPersonStanding {
  if (!asked) return 'notNeeded'
  return asked.answer ?? (asked.aloneBecause === null ? 'waiting' : 'alone')
}

/** An emergency is not held up where nobody is there; it is where somebody was, and refused. */
export const mayOpen = (standing: SecondPersonStanding): boolean => standing !== 'waiting' && standing !== 'refused'
