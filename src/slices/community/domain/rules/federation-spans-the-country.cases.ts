import type { CouncilRuleCase } from '../council-rule-case.ts'

export const federationSpansTheCountryCases: readonly CouncilRuleCase[] = [
  {
    says: '全国を単位として連絡と調整を行う',
    level: 'national',
    facts: { businesses: ['liaison'] },
    outcome: 'met',
    warns: '確かめていません',
  },
  {
    says: '一つの県だけ',
    level: 'national',
    facts: { businesses: ['liaison'], prefecture: '神奈川県' },
    outcome: 'broken',
  },
  { says: '連絡と調整を行わない', level: 'national', facts: { businesses: ['training'] }, outcome: 'broken' },
  { says: '事業が書かれていない', level: 'national', facts: {}, outcome: 'unknown', missing: ['businesses'] },
]
