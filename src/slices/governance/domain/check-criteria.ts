import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { isInForce, type Outcome } from '../../../foundation/rule.ts'
import { answerRule, countOutcomes, type RuleAnswer } from '../../../foundation/rule-answer.ts'
import type { CertificationCase } from './certification-case.ts'
import { lawVersionOn } from './law-version.ts'
import { criteria, gates } from './rules/criteria.ts'
import { type AllianceType, isSpecified, typeOfAlliance } from './type-of-alliance.ts'

export interface CriterionAnswer extends RuleAnswer {
  readonly seedNumber: number | null
}

export interface CriteriaAnswer {
  readonly case: string
  readonly on: CalendarDate
  readonly lawVersion: CalendarDate
  readonly type: AllianceType | null
  readonly specified: boolean | null
  readonly criteria: readonly CriterionAnswer[]
  readonly gates: readonly RuleAnswer[]
  /** Counts the criteria only. */
  readonly summary: Readonly<Record<Outcome, number>>
}

/** The criteria and gates in force on a day, decided on what the case states. Before 2017-04-02 there are none: null. */
export function checkCriteria(facts: CertificationCase, on: CalendarDate): CriteriaAnswer | null {
  const lawVersion = lawVersionOn(on)
  if (!lawVersion) return null
  const answers = criteria
    .filter((criterion) => isInForce(criterion.validity, on))
    .map(({ seedNumber, ...rule }) => {
      const { id, ...answer } = answerRule(rule, facts, on)
      return { id, seedNumber, ...answer }
    })
  return {
    case: facts.name,
    on,
    lawVersion,
    type: typeOfAlliance(facts, on),
    specified: isSpecified(facts, on),
    criteria: answers,
    gates: gates.map((gate) => answerRule(gate, facts, on)),
    summary: countOutcomes(answers),
  }
}

/** Criteria and gates alike. */
export const everyRuleAnswer = (answer: CriteriaAnswer): readonly RuleAnswer[] => [...answer.criteria, ...answer.gates]
