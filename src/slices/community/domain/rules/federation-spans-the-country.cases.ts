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
    says: '区域を市町村に限っている',
    level: 'national',
    facts: {
      businesses: ['liaison'],
      municipalities: [{ code: '14215', prefecture: '神奈川県', name: '海老名市' }],
    },
    outcome: 'broken',
  },
  {
    says: '都道府県だけが書かれていても、事務所の所在地かもしれず、区域を限るとは読まない',
    level: 'national',
    facts: { businesses: ['liaison'], prefecture: '東京都' },
    outcome: 'met',
    warns: '東京都',
  },
  { says: '連絡と調整を行わない', level: 'national', facts: { businesses: ['training'] }, outcome: 'broken' },
  { says: '事業が書かれていない', level: 'national', facts: {}, outcome: 'unknown', missing: ['businesses'] },
]
