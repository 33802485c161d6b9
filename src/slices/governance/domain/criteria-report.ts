import type { Outcome } from '../../../foundation/rule.ts'
import { type CriteriaAnswer, everyRuleAnswer, type RuleAnswer } from './check-criteria.ts'
import { formatMissingFact } from './missing-fact.ts'

/** An answer as it leaves the slice: missing facts as sentences, keys in a fixed order. */
export interface CriteriaReport extends Omit<CriteriaAnswer, 'criteria' | 'gates'> {
  readonly criteria: readonly CriterionReport[]
  readonly gates: readonly RuleReport[]
}

export interface RuleReport extends Omit<RuleAnswer, 'missing'> {
  readonly missing: readonly string[]
}

export interface CriterionReport extends RuleReport {
  readonly seedNumber: number | null
}

export interface WhatIfReport {
  readonly before: CriteriaReport
  readonly after: CriteriaReport
  /** Criteria and gates whose outcome differs. */
  readonly changed: readonly { readonly id: string; readonly from: Outcome; readonly to: Outcome }[]
}

const withSentences = <Answer extends RuleAnswer>(answer: Answer) => ({
  ...answer,
  missing: answer.missing.map(formatMissingFact),
})

export const reportOf = (answer: CriteriaAnswer): CriteriaReport => ({
  ...answer,
  criteria: answer.criteria.map(withSentences),
  gates: answer.gates.map(withSentences),
})

export function whatIfReport(before: CriteriaAnswer, after: CriteriaAnswer): WhatIfReport {
  const outcomes = new Map(everyRuleAnswer(before).map((each) => [each.id, each.outcome]))
  return {
    before: reportOf(before),
    after: reportOf(after),
    changed: everyRuleAnswer(after).flatMap(({ id, outcome: to }) => {
      const from = outcomes.get(id)
      return from && from !== to ? [{ id, from, to }] : []
    }),
  }
}
