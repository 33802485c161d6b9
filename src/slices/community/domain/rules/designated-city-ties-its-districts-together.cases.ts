import type { CouncilRuleCase } from '../council-rule-case.ts'

export const designatedCityTiesItsDistrictsTogetherCases: readonly CouncilRuleCase[] = [
  { says: '相互の連絡と事業の調整を行う', level: 'designatedCity', facts: { businesses: ['liaison'] }, outcome: 'met' },
  {
    says: '109条1項の事業だけを行う',
    level: 'designatedCity',
    facts: { businesses: ['planning', 'participationHelp', 'researchAndGrants', 'other'] },
    outcome: 'broken',
  },
  { says: '事業が書かれていない', level: 'designatedCity', facts: {}, outcome: 'unknown', missing: ['businesses'] },
]
