import { complete, type RuleCase, withFinances, withoutClause } from '../rule-case.ts'

const article = '法70条の3第1項第1号'

export const cases: readonly RuleCase[] = [
  {
    says: '目的の定めがあり費用の9割なら満たすが、基準値は警告する',
    article,
    facts: complete,
    outcome: 'met',
    warns: '基準値',
  },
  {
    says: '定款に目的の定めがなければ満たさない',
    article,
    facts: withoutClause('purpose'),
    outcome: 'broken',
    warns: '基準値',
  },
  {
    says: '費用の半分ちょうどでは決めず、都道府県の判断を求める',
    article,
    facts: withFinances({ mainBusinessCostRatio: 0.5 }),
    outcome: 'unknown',
    missing: 'finances.mainBusinessCostRatio',
    warns: '基準値',
  },
  {
    says: '費用の割合が書かれていなければ不明',
    article,
    facts: withFinances({ mainBusinessCostRatio: undefined }),
    outcome: 'unknown',
    missing: 'finances.mainBusinessCostRatio',
  },
]
