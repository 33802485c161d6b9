import type { CouncilRuleCase } from '../council-rule-case.ts'

/** There is no refusing case: 109条4項 only allows, and whether it may be used is a person's judgement. */
export const workOutsideTheAreaIsWorthwhileCases: readonly CouncilRuleCase[] = [
  { says: '区域の中だけで行う', level: 'municipal', facts: { businesses: ['planning'] }, outcome: 'met' },
  {
    says: '区域を越えて行うなら、効果的な運営の見込みは人が判断する',
    level: 'district',
    facts: { businesses: ['planning', 'wideArea'] },
    outcome: 'unknown',
    missing: ['businesses'],
    warns: '人が判断',
  },
  { says: '事業が書かれていない', level: 'municipal', facts: {}, outcome: 'unknown', missing: ['businesses'] },
]
