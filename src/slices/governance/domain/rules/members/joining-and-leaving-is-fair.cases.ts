import { complete, type RuleCase, withArticles } from '../rule-case.ts'

const article = '法70条の3第1項第10号'

export const cases: readonly RuleCase[] = [
  { says: '差別的な条件がなければ満たす', article, facts: complete, outcome: 'met' },
  {
    says: '差別的な条件があれば満たさない',
    article,
    facts: withArticles({ membershipTermsDiscriminatory: true }),
    outcome: 'broken',
  },
  {
    says: '判断がなければ不明',
    article,
    facts: withArticles({ membershipTermsDiscriminatory: undefined }),
    outcome: 'unknown',
    missing: 'membershipTermsDiscriminatory',
  },
]
