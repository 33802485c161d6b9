import type { CouncilRuleCase } from '../council-rule-case.ts'

export const fourKindsOfBusinessAreDoneCases: readonly CouncilRuleCase[] = [
  {
    says: '一号から四号までをすべて行う',
    level: 'municipal',
    facts: { businesses: ['planning', 'participationHelp', 'researchAndGrants', 'other'] },
    outcome: 'met',
  },
  {
    says: '住民参加の援助を行わない',
    level: 'municipal',
    facts: { businesses: ['planning', 'researchAndGrants', 'other'] },
    outcome: 'broken',
  },
  {
    says: '地区社協も四種の事業を行う(109条2項)',
    level: 'district',
    facts: { businesses: ['planning', 'participationHelp', 'researchAndGrants'] },
    outcome: 'broken',
  },
  { says: '何も行わないと書かれている', level: 'designatedCity', facts: { businesses: [] }, outcome: 'broken' },
  { says: '事業が書かれていない', level: 'municipal', facts: {}, outcome: 'unknown', missing: ['businesses'] },
]
