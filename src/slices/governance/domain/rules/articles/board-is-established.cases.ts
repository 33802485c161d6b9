import { complete, type RuleCase, without, withoutClause } from '../rule-case.ts'

const article = '法70条の3第1項第16号'

export const cases: readonly RuleCase[] = [
  { says: '理事会を置けば満たす', article, facts: complete, outcome: 'met' },
  { says: '理事会を置かなければ満たさない', article, facts: withoutClause('boardEstablished'), outcome: 'broken' },
  {
    says: '定款が分からなければ不明',
    article,
    facts: without('articles'),
    outcome: 'unknown',
    missing: 'articles.clauses',
  },
]
