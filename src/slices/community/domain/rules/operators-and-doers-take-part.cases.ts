import type { CouncilRuleCase } from '../council-rule-case.ts'

export const operatorsAndDoersTakePartCases: readonly CouncilRuleCase[] = [
  {
    says: '経営者と活動者が一人ずつ',
    level: 'municipal',
    facts: { participants: { operators: 1, doers: 1 } },
    outcome: 'met',
  },
  {
    says: '活動者がいない',
    level: 'municipal',
    facts: { participants: { operators: 9, doers: 0 } },
    outcome: 'broken',
  },
  {
    says: '経営者がいないなら、活動者の数を待たない',
    level: 'designatedCity',
    facts: { participants: { operators: 0 } },
    outcome: 'broken',
  },
  {
    says: '活動者の数が書かれていない',
    level: 'municipal',
    facts: { participants: { operators: 9 } },
    outcome: 'unknown',
    missing: ['participants.doers'],
  },
]
