import type { CouncilRuleCase } from '../council-rule-case.ts'

export const mostDistrictCouncilsAndOperatorsHaveJoinedCases: readonly CouncilRuleCase[] = [
  {
    says: '地区社協 16 のうち 9、経営者 100 のうち 51',
    level: 'designatedCity',
    facts: { districtCouncils: { total: 16, joined: 9 }, operatorsInArea: { total: 100, joined: 51 } },
    outcome: 'met',
  },
  {
    says: '地区社協は過半数でも、経営者が半数',
    level: 'designatedCity',
    facts: { districtCouncils: { total: 16, joined: 16 }, operatorsInArea: { total: 100, joined: 50 } },
    outcome: 'broken',
  },
  {
    says: '地区社協が半数なら、経営者の数を待たない',
    level: 'designatedCity',
    facts: { districtCouncils: { total: 16, joined: 8 } },
    outcome: 'broken',
    missing: ['operatorsInArea.total', 'operatorsInArea.joined'],
  },
  {
    says: '経営者の数が分からない',
    level: 'designatedCity',
    facts: { districtCouncils: { total: 16, joined: 9 } },
    outcome: 'unknown',
    missing: ['operatorsInArea.total', 'operatorsInArea.joined'],
  },
]
