import type { CouncilRuleCase } from '../council-rule-case.ts'

export const officialsAreAFifthOfOfficersAtMostCases: readonly CouncilRuleCase[] = [
  {
    says: '役員 15 のうち 3 は五分の一',
    level: 'municipal',
    facts: { officers: { total: 15, officials: 3 } },
    outcome: 'met',
  },
  {
    says: '役員 14 のうち 3 は五分の一を超える',
    level: 'municipal',
    facts: { officers: { total: 14, officials: 3 } },
    outcome: 'broken',
  },
  {
    says: '職員がいないなら、総数を待たない',
    level: 'district',
    facts: { officers: { officials: 0 } },
    outcome: 'met',
  },
  {
    says: '都道府県社協に準用(110条2項)',
    level: 'prefectural',
    facts: { officers: { total: 4, officials: 1 } },
    outcome: 'broken',
  },
  {
    says: '連合会に準用(111条2項)',
    level: 'national',
    facts: { officers: { total: 4, officials: 1 } },
    outcome: 'broken',
  },
  {
    says: '職員の数が書かれていない',
    level: 'designatedCity',
    facts: { officers: { total: 15 } },
    outcome: 'unknown',
    missing: ['officers.officials'],
  },
]
