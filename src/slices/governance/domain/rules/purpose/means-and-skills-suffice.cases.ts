import { complete, type RuleCase, withFinances } from '../rule-case.ts'

const article = '法70条の3第1項第2号'

export const cases: readonly RuleCase[] = [
  { says: '両方あると判断されていれば満たす', article, facts: complete, outcome: 'met' },
  { says: '経理的基礎がなければ満たさない', article, facts: withFinances({ financialBase: false }), outcome: 'broken' },
  {
    says: '技術的能力がなければ満たさない',
    article,
    facts: withFinances({ technicalAbility: false }),
    outcome: 'broken',
  },
  {
    says: '判断がなければ不明',
    article,
    facts: withFinances({ technicalAbility: undefined }),
    outcome: 'unknown',
    missing: 'finances.technicalAbility',
  },
]
