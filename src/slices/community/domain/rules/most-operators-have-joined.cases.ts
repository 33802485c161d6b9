import type { CouncilRuleCase } from '../council-rule-case.ts'

export const mostOperatorsHaveJoinedCases: readonly CouncilRuleCase[] = [
  { says: '10 のうち 6', level: 'municipal', facts: { operatorsInArea: { total: 10, joined: 6 } }, outcome: 'met' },
  {
    says: 'ちょうど半数は過半数ではない',
    level: 'municipal',
    facts: { operatorsInArea: { total: 10, joined: 5 } },
    outcome: 'broken',
  },
  {
    says: '総数が分からない',
    level: 'municipal',
    facts: { operatorsInArea: { joined: 6 } },
    outcome: 'unknown',
    missing: ['operatorsInArea.total'],
  },
  {
    says: '区域に経営者がいない',
    level: 'municipal',
    facts: { operatorsInArea: { total: 0, joined: 0 } },
    outcome: 'unknown',
    missing: ['operatorsInArea.total'],
    warns: '条文にありません',
  },
]
