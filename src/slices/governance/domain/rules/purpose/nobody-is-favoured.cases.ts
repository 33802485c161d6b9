import { complete, type RuleCase, withFinances, without } from '../rule-case.ts'

const article = '法70条の3第1項第3号、令5条の15の2'

export const cases: readonly RuleCase[] = [
  { says: '特別の利益がなければ満たす', article, facts: complete, outcome: 'met' },
  { says: '特別の利益があれば満たさない', article, facts: withFinances({ specialBenefit: true }), outcome: 'broken' },
  { says: '判断がなければ不明', article, facts: without('finances'), outcome: 'unknown', missing: 'specialBenefit' },
]
