import { complete, type RuleCase, without, withoutClause } from '../rule-case.ts'

const article = '法70条の3第1項第20号、規則39条の30'
const withoutResidual = withoutClause('residualAssets')

export const cases: readonly RuleCase[] = [
  { says: '残余財産の定めがあれば満たす', article, facts: complete, outcome: 'met' },
  { says: '残余財産の定めがなければ満たさない', article, facts: withoutResidual, outcome: 'broken' },
  {
    says: '公益社団法人なら定めがなくてよい',
    article,
    facts: { ...withoutResidual, corporation: { publicInterest: true } },
    outcome: 'met',
  },
  {
    says: '定款が分からなければ不明',
    article,
    facts: without('articles'),
    outcome: 'unknown',
    missing: 'articles.clauses',
  },
]
