import { complete, type RuleCase } from '../rule-case.ts'

// There is no refusing case: 医療法施行規則 prescribes no requirement that could be failed.
export const cases: readonly RuleCase[] = [
  {
    says: '省令の要件はないので満たすが、読んだ日より後の改正は警告する',
    article: '法70条の3第1項第21号',
    facts: complete,
    outcome: 'met',
    warns: '2026年3月22日',
  },
]
