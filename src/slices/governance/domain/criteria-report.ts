import type { Outcome } from '../../../foundation/rule.ts'
import { type RuleReport, reportRule } from '../../../foundation/rule-answer.ts'
import { type CriteriaAnswer, everyRuleAnswer } from './check-criteria.ts'

/** An answer as it leaves the slice: missing facts as sentences. */
export interface CriteriaReport extends Omit<CriteriaAnswer, 'criteria' | 'gates'> {
  readonly criteria: readonly CriterionReport[]
  readonly gates: readonly RuleReport[]
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

export const reportOf = (answer: CriteriaAnswer): CriteriaReport => ({
  ...answer,
  criteria: answer.criteria.map(reportRule),
  gates: answer.gates.map(reportRule),
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
