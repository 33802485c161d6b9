import type { Outcome } from '../../../foundation/rule.ts'
import type { CriteriaReport } from './criteria-report.ts'

export interface OutcomeChange {
  readonly id: string
  readonly from: Outcome | null
  readonly to: Outcome | null
}

/** A criterion that one of the two days did not know has no outcome there: null. */
export function changesBetween(before: CriteriaReport, after: CriteriaReport): readonly OutcomeChange[] {
  const outcomes = ({ criteria, gates }: CriteriaReport) =>
    new Map([...criteria, ...gates].map(({ id, outcome }) => [id, outcome]))
  const [older, newer] = [outcomes(before), outcomes(after)]
  return [...new Set([...older.keys(), ...newer.keys()])]
    .map((id) => ({ id, from: older.get(id) ?? null, to: newer.get(id) ?? null }))
    .filter(({ from, to }) => from !== to)
}
