import type { CriteriaAnswer, RuleAnswer } from '../case-words.ts'

export interface ComparedRule {
  readonly id: string
  readonly title: string
  readonly change: 'outcome' | 'grounds' | 'none'
  readonly before: RuleAnswer | undefined
  readonly after: RuleAnswer
}

const everyRule = (answer: CriteriaAnswer): readonly RuleAnswer[] => [...answer.criteria, ...answer.gates]

const grounds = ({ because, warnings, missing }: RuleAnswer): string => JSON.stringify([because, warnings, missing])

const weight = { outcome: 0, grounds: 1, none: 2 } as const

/** A changed result comes first, then results on other grounds; within that the order of the law stays. */
export function comparedRules(answer: {
  readonly before: CriteriaAnswer
  readonly after: CriteriaAnswer
  readonly changed: readonly { readonly id: string }[]
}): readonly ComparedRule[] {
  const before = new Map(everyRule(answer.before).map((rule) => [rule.id, rule]))
  const changed = new Set(answer.changed.map(({ id }) => id))
  const changeOf = (rule: RuleAnswer): ComparedRule['change'] => {
    if (changed.has(rule.id)) return 'outcome'
    const earlier = before.get(rule.id)
    return earlier && grounds(earlier) === grounds(rule) ? 'none' : 'grounds'
  }
  return everyRule(answer.after)
    .map((rule) => ({
      id: rule.id,
      title: rule.title,
      change: changeOf(rule),
      before: before.get(rule.id),
      after: rule,
    }))
    .sort((one, other) => weight[one.change] - weight[other.change])
}
