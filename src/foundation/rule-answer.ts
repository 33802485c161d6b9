import type { CalendarDate } from './calendar-date.ts'
import type { Finding, MissingFact, Outcome, Rule } from './rule.ts'

/** What a rule says of one case on one day. */
export interface RuleAnswer extends Finding {
  readonly id: string
  readonly title: string
  /** As numbered on the day of the answer. */
  readonly article: string | null
}

/** An answer as it is printed: missing facts as sentences. */
export interface RuleReport extends Omit<RuleAnswer, 'missing'> {
  readonly missing: readonly string[]
}

export function answerRule<Facts>(rule: Rule<Facts>, facts: Facts, on: CalendarDate): RuleAnswer {
  const { outcome, because, missing, warnings } = rule.decide(facts, on)
  return { id: rule.id, title: rule.title, article: rule.article(on), outcome, because, missing, warnings }
}

/** The field, the fact, and who could supply it, in one line for people. */
export const formatMissingFact = ({ field, label, supplier }: MissingFact): string =>
  `${field}: ${label}(確認先: ${supplier})`

/** A fact that is missing twice is read once. */
export const reportRule = <Answer extends RuleAnswer>(
  answer: Answer,
): Omit<Answer, 'missing'> & { readonly missing: readonly string[] } => ({
  ...answer,
  missing: [...new Set(answer.missing.map(formatMissingFact))],
})

export function countOutcomes(answers: readonly { readonly outcome: Outcome }[]): Readonly<Record<Outcome, number>> {
  const count = (outcome: Outcome) => answers.filter((each) => each.outcome === outcome).length
  return { met: count('met'), broken: count('broken'), unknown: count('unknown') }
}
