import { complete, type RuleCase, withFinances, without } from '../rule-case.ts'

const article = '法70条の3第1項第5号'

export const cases: readonly RuleCase[] = [
  { says: '支障のおそれがなければ満たす', article, facts: complete, outcome: 'met' },
  {
    says: '支障のおそれがあれば満たさない',
    article,
    facts: withFinances({ otherBusinessHarms: true }),
    outcome: 'broken',
  },
  {
    says: '判断がなければ不明',
    article,
    facts: without('finances'),
    outcome: 'unknown',
    missing: 'otherBusinessHarms',
  },
]
