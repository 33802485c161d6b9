import type { CouncilRuleCase } from '../council-rule-case.ts'

const midori = { code: '23114', prefecture: '愛知県', name: '名古屋市緑区' }
const tempaku = { code: '23116', prefecture: '愛知県', name: '名古屋市天白区' }
const tsurumi = { code: '14101', prefecture: '神奈川県', name: '横浜市鶴見区' }
const chiyoda = { code: '13101', prefecture: '東京都', name: '千代田区' }
const joined = { participants: { operators: 3, doers: 4 }, operatorsInArea: { total: 4, joined: 3 } }

export const districtCouncilStandsInItsWardsCases: readonly CouncilRuleCase[] = [
  { says: '一つの区', level: 'district', facts: { ...joined, municipalities: [midori] }, outcome: 'met' },
  { says: '二つの区', level: 'district', facts: { ...joined, municipalities: [midori, tempaku] }, outcome: 'met' },
  {
    says: '二つの指定都市の区',
    level: 'district',
    facts: { ...joined, municipalities: [midori, tsurumi] },
    outcome: 'met',
    warns: '条文からは読み取れません',
  },
  {
    says: '東京都の特別区は指定都市の区ではない',
    level: 'district',
    facts: { ...joined, municipalities: [chiyoda] },
    outcome: 'broken',
  },
  {
    says: '経営者の参加が半数',
    level: 'district',
    facts: { ...joined, municipalities: [midori], operatorsInArea: { total: 4, joined: 2 } },
    outcome: 'broken',
  },
  { says: '区域に何もない', level: 'district', facts: { ...joined, municipalities: [] }, outcome: 'broken' },
  { says: '区域が書かれていない', level: 'district', facts: joined, outcome: 'unknown', missing: ['municipalities'] },
]
