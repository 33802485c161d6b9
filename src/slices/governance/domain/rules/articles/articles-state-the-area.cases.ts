import { complete, ebina, type RuleCase, withArticles, without } from '../rule-case.ts'

const article = '法70条の3第1項第7号'

export const cases: readonly RuleCase[] = [
  { says: '定款と方針の区域が同じなら満たす', article, facts: complete, outcome: 'met' },
  { says: '定款に区域がなければ満たさない', article, facts: withArticles({ area: [] }), outcome: 'broken' },
  {
    says: '定款の区域が方針と違えば満たさない',
    article,
    facts: withArticles({ area: [ebina] }),
    outcome: 'broken',
    because: '異なります',
  },
  {
    says: '定款が分からなければ不明',
    article,
    facts: without('articles'),
    outcome: 'unknown',
    missing: 'articles.area',
  },
  { says: '方針が分からなければ不明', article, facts: without('policy'), outcome: 'unknown', missing: 'policy.area' },
]
