import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { type Outcome, type Rule, withWarnings } from '../../../foundation/rule.ts'
import { answerRule, countOutcomes, type RuleReport, reportRule } from '../../../foundation/rule-answer.ts'
import type { CouncilCase } from './council-case.ts'
import type { CouncilRule } from './council-rule.ts'
import { councilRules } from './council-rules.ts'
import { lawTextOn, lawTextWarning } from './law-text.ts'

/** The shape of a certification's answer; a council has no type, no 特定 and no gates. */
export interface CouncilAnswer {
  readonly case: string
  readonly on: CalendarDate
  readonly lawVersion: CalendarDate
  readonly type: null
  readonly specified: null
  readonly criteria: readonly CouncilCriterion[]
  readonly gates: readonly []
  readonly summary: Readonly<Record<Outcome, number>>
}

export interface CouncilCriterion extends RuleReport {
  readonly seedNumber: null
}

/** The requirements of the council's own level, decided on what the case states. */
export function checkCouncil(facts: CouncilCase, on: CalendarDate): CouncilAnswer {
  const criteria = councilRules.flatMap((rule): CouncilCriterion[] => {
    const article = rule.articles[facts.level]
    if (article === undefined) return []
    const { id, ...report } = reportRule(answerRule(asRule(rule, article), facts, on))
    return [{ id, seedNumber: null, ...report }]
  })
  return {
    case: facts.name,
    on,
    lawVersion: lawTextOn,
    type: null,
    specified: null,
    criteria,
    gates: [],
    summary: countOutcomes(criteria),
  }
}

/** The rule as the engine knows it, for one level. The text's day is all that is known of its validity, so no answer stops there. */
const asRule = (rule: CouncilRule, article: string): Rule<CouncilCase> => ({
  id: rule.id,
  title: rule.title,
  validity: { from: lawTextOn },
  article: () => article,
  decide: (facts, on) => {
    const finding = rule.decide(facts, on)
    const warning = lawTextWarning(on)
    return warning === null ? finding : withWarnings(finding, warning)
  },
})
