import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { type Finding, isInForce, type Outcome, type Rule } from '../../../foundation/rule.ts'
import type { CertificationCase } from './certification-case.ts'
import { criteria, gates } from './criteria.ts'
import { lawVersionOn } from './law-version.ts'
import { withoutRepeats } from './missing-fact.ts'
import { type AllianceType, isSpecified, typeOfAlliance } from './type-of-alliance.ts'

export interface RuleAnswer extends Finding {
  readonly id: string
  readonly title: string
  /** As numbered on the day of the answer. */
  readonly article: string | null
}

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
    .map((criterion) => ({ ...answer(criterion, facts, on), seedNumber: criterion.seedNumber }))
  return {
    case: facts.name,
    on,
    lawVersion,
    type: typeOfAlliance(facts, on),
    specified: isSpecified(facts, on),
    criteria: answers,
    gates: gates.map((gate) => answer(gate, facts, on)),
    summary: {
      met: count(answers, 'met'),
      broken: count(answers, 'broken'),
      unknown: count(answers, 'unknown'),
    },
  }
}

function answer(rule: Rule<CertificationCase>, facts: CertificationCase, on: CalendarDate): RuleAnswer {
  const finding = rule.decide(facts, on)
  return {
    id: rule.id,
    title: rule.title,
    article: rule.article(on),
    outcome: finding.outcome,
    because: finding.because,
    missing: withoutRepeats(finding.missing),
    warnings: finding.warnings,
  }
}

const count = (answers: readonly Finding[], outcome: Outcome): number =>
  answers.filter((each) => each.outcome === outcome).length

/** Criteria and gates alike. */
export const everyRuleAnswer = (answer: CriteriaAnswer): readonly RuleAnswer[] => [...answer.criteria, ...answer.gates]

export const isAnythingBroken = (answer: CriteriaAnswer): boolean =>
  everyRuleAnswer(answer).some((each) => each.outcome === 'broken')
