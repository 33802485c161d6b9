import type { CriteriaAnswer, RuleAnswer } from '../case-words.ts'

export interface ComparedRule {
  readonly id: string
  readonly title: string
  readonly isChanged: boolean
  readonly before: RuleAnswer | undefined
  readonly after: RuleAnswer
}

const everyRule = (answer: CriteriaAnswer): readonly RuleAnswer[] => [...answer.criteria, ...answer.gates]

/** What changes comes first; within that the order of the law stays. */
export function comparedRules(answer: {
  readonly before: CriteriaAnswer
  readonly after: CriteriaAnswer
  readonly changed: readonly { readonly id: string }[]
}): readonly ComparedRule[] {
  const before = new Map(everyRule(answer.before).map((rule) => [rule.id, rule]))
  const changed = new Set(answer.changed.map(({ id }) => id))
  const compared = everyRule(answer.after).map((rule) => ({
    id: rule.id,
    title: rule.title,
    isChanged: changed.has(rule.id),
    before: before.get(rule.id),
    after: rule,
  }))
  return [...compared.filter((rule) => rule.isChanged), ...compared.filter((rule) => !rule.isChanged)]
}
