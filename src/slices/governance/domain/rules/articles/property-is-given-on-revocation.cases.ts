import { complete, type RuleCase, withoutClause } from '../rule-case.ts'

const article = '法70条の3第1項第19号、規則39条の30'
const withoutGift = withoutClause('revocationGift')

export const cases: readonly RuleCase[] = [
  { says: '贈与の定めがあれば満たす', article, facts: complete, outcome: 'met' },
  { says: '贈与の定めがなければ満たさない', article, facts: withoutGift, outcome: 'broken' },
  {
    says: '公益社団法人なら定めがなくてよい',
    article,
    facts: { ...withoutGift, corporation: { publicInterest: true } },
    outcome: 'met',
    because: '規則39条の30',
  },
  {
    says: '定めがなく、公益社団法人か分からなければ不明',
    article,
    facts: { ...withoutGift, corporation: {} },
    outcome: 'unknown',
    missing: 'corporation.publicInterest',
  },
]
