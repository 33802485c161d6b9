import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { nameKey } from '../../../foundation/japanese-text.ts'

/** Facts that name a person, from wherever: typed, imported, read from a wristband. */
export interface IdentityFacts {
  readonly name?: string | undefined
  readonly kana?: string | undefined
  readonly birthOn?: CalendarDate | undefined
  readonly patientNumber?: string | undefined
}
export type Identifier = keyof IdentityFacts

export interface IdentityComparison {
  /** `same`: two identifiers agree and none differs. `differs`: one that cannot be a way of writing differs. */
  readonly outcome: 'same' | 'differs' | 'cannotTell'
  readonly agreeing: readonly Identifier[]
  readonly differing: readonly Identifier[]
}

const identifiers: readonly Identifier[] = ['name', 'kana', 'birthOn', 'patientNumber']

const keyOf = (facts: IdentityFacts, identifier: Identifier): string | undefined => {
  const value = facts[identifier]
  const key = value === undefined ? '' : identifier === 'birthOn' ? value : nameKey(value)
  return key === '' ? undefined : key
}

/**
 * Two facts, not one, decide that two papers are about one patient: name or kana with the birth date, or the patient
 * number with it. A name in other letters (髙橋, 高橋) read the same way decides nothing: a person looks.
 */
export function compareIdentity(one: IdentityFacts, other: IdentityFacts): IdentityComparison {
  const stated = identifiers.filter((each) => keyOf(one, each) !== undefined && keyOf(other, each) !== undefined)
  const agreeing = stated.filter((each) => keyOf(one, each) === keyOf(other, each))
  const differing = stated.filter((each) => !agreeing.includes(each))
  const agrees = (each: Identifier) => agreeing.includes(each)
  const isWayOfWriting = (each: Identifier) =>
    (each === 'name' && agrees('kana')) || (each === 'kana' && agrees('name'))
  if (differing.some((each) => !isWayOfWriting(each))) return { outcome: 'differs', agreeing, differing }
  const two = agrees('birthOn') && (agrees('name') || agrees('kana') || agrees('patientNumber'))
  return { outcome: two && differing.length === 0 ? 'same' : 'cannotTell', agreeing, differing }
}
