// 法70条の3第1項第17号イ: the council is composed of those who receive care, medical and other bodies, and academics. Number,
// term and frequency are not in the law; the articles say them.
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Finding } from '../../../../foundation/rule.ts'
import type { CouncilCategory } from '../certification-case.ts'
import { councilHasItsCategories } from '../rules/articles/council-speaks-for-the-community.ts'
import { type Held, isHeldOn } from './held-period.ts'

export interface Councillor {
  readonly id: string
  readonly name?: string | undefined
  readonly category?: CouncilCategory | undefined
  readonly held: Held
}

export const councillorsOn = (councillors: readonly Councillor[], on: CalendarDate): readonly Councillor[] =>
  councillors.filter(({ held }) => isHeldOn(held, on))

/** Whether the council of a day has a person of each kind; unknown while one whose kind is not stated could supply it. */
export function checkCouncilOn(councillors: readonly Councillor[], on: CalendarDate): Finding {
  const sitting = councillorsOn(councillors, on)
  const stated = sitting.flatMap(({ category }) => category ?? [])
  const finding = councilHasItsCategories(stated)
  const undecided = sitting.length > stated.length
  return finding.outcome === 'broken' && undecided ? councilHasItsCategories(undefined) : finding
}
