import type { CouncilRuleCase } from '../council-rule-case.ts'

const ebina = { code: '14215', prefecture: '神奈川県', name: '海老名市' }
const zama = { code: '14216', prefecture: '神奈川県', name: '座間市' }
const machida = { code: '13209', prefecture: '東京都', name: '町田市' }
const nagoya = { code: '23100', prefecture: '愛知県', name: '名古屋市' }
const midori = { code: '23114', prefecture: '愛知県', name: '名古屋市緑区' }

export const areaStaysInOnePrefectureCases: readonly CouncilRuleCase[] = [
  { says: '一つの市の区域', level: 'municipal', facts: { municipalities: [ebina] }, outcome: 'met' },
  { says: '同じ県の二つの市', level: 'municipal', facts: { municipalities: [ebina, zama] }, outcome: 'met' },
  { says: '二つの都県にまたがる', level: 'municipal', facts: { municipalities: [ebina, machida] }, outcome: 'broken' },
  { says: '区域に何もない', level: 'municipal', facts: { municipalities: [] }, outcome: 'broken' },
  {
    says: '指定都市の区だけの区域は地区社協のもの',
    level: 'municipal',
    facts: { municipalities: [midori] },
    outcome: 'broken',
  },
  { says: '指定都市の区域', level: 'designatedCity', facts: { municipalities: [nagoya] }, outcome: 'met' },
  { says: '指定都市ではない市', level: 'designatedCity', facts: { municipalities: [ebina] }, outcome: 'broken' },
  {
    says: '指定都市を市町村の種別で書くと、過半数の要件が違うことを知らせる',
    level: 'municipal',
    facts: { municipalities: [nagoya] },
    outcome: 'met',
    warns: 'level: designatedCity',
  },
  { says: '区域が書かれていない', level: 'municipal', facts: {}, outcome: 'unknown', missing: ['municipalities'] },
]
