import { complete, type RuleCase, without, withoutClause } from '../rule-case.ts'

const article = '法70条の3第1項第17号イ〜ハ'

export const cases: readonly RuleCase[] = [
  { says: '三つの区分があれば、その他の区分がなくても満たす', article, facts: complete, outcome: 'met' },
  {
    says: '学識経験者がいなければ満たさない(イ)',
    article,
    facts: { ...complete, council: { categories: ['receivesCare', 'medicalBody', 'other'] } },
    outcome: 'broken',
    because: '学識経験者',
  },
  { says: '意見の定めがなければ満たさない(ロ)', article, facts: withoutClause('councilOpinion'), outcome: 'broken' },
  { says: '評価の定めがなければ満たさない(ハ)', article, facts: withoutClause('councilEvaluation'), outcome: 'broken' },
  {
    says: '構成員が分からなければ不明',
    article,
    facts: without('council'),
    outcome: 'unknown',
    missing: 'council.categories',
  },
  {
    says: '二つの区分がなければ、二つとも挙げる(イ)',
    article,
    facts: { ...complete, council: { categories: ['academic'] } },
    outcome: 'broken',
    because: '医療・介護を受ける立場の人、診療に関する学識経験者の団体その他の関係団体',
  },
]
