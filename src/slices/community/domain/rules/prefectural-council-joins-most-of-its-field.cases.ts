import type { CouncilRuleCase } from '../council-rule-case.ts'

const businesses = ['wideArea', 'training', 'guidance', 'liaison'] as const
const joined = { municipalCouncils: { total: 33, joined: 33 }, operatorsInArea: { total: 900, joined: 451 } }

export const prefecturalCouncilJoinsMostOfItsFieldCases: readonly CouncilRuleCase[] = [
  { says: '二つの過半数と四種の事業', level: 'prefectural', facts: { ...joined, businesses }, outcome: 'met' },
  {
    says: '市町村社協が半数に届かない',
    level: 'prefectural',
    facts: { ...joined, businesses, municipalCouncils: { total: 33, joined: 16 } },
    outcome: 'broken',
  },
  {
    says: '研修を行わない',
    level: 'prefectural',
    facts: { ...joined, businesses: ['wideArea', 'guidance', 'liaison'] },
    outcome: 'broken',
  },
  {
    says: '市町村社協の数が書かれていない',
    level: 'prefectural',
    facts: { businesses, operatorsInArea: joined.operatorsInArea },
    outcome: 'unknown',
    missing: ['municipalCouncils.total', 'municipalCouncils.joined'],
  },
]
