import { expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { TransferNeed } from '../need/transfer-need.ts'
import { emergencyItems } from './emergency-items.ts'

const told: TransferNeed = {
  purpose: 'rehabilitation',
  mainDiagnosis: '架空の病名',
  onsetOn: calendarDate('2026-11-01'),
  operationOn: calendarDate('2026-11-02'),
  course: '架空の経過',
  procedures: [{ code: 'insulin' }],
  infections: [{ code: 'hiv' }],
  specialDrugs: '架空の薬',
  allergies: '架空のアレルギー',
  diet: 'きざみ食',
  dementiaLevel: 'IIa',
  behaviours: ['nightDelirium'],
  fallRisk: true,
  communication: '筆談',
  inhibitingFactors: { financialDifficulty: 'yes', noGuarantor: 'yes' },
  wish: '家の近く',
  singleRoomWished: true,
  expectedDestination: '自宅',
}

it('says first what may kill, then what treatment needs, every item by the name it has in the need', () => {
  expect(emergencyItems(told).map(({ name }) => name)).toEqual([
    'アレルギー',
    '感染症',
    '特別な薬剤',
    '病名',
    '経過',
    '処置',
    '発症日',
    '手術日',
    '食事',
    '自立度',
    '意思疎通',
    '行動',
    '転倒の危険',
  ])
})

it('keeps wishes, money and surety closed', () => {
  const text = JSON.stringify(emergencyItems(told))
  for (const closed of ['家の近く', '自宅', '個室', '要因', 'リハビリ']) expect(text).not.toContain(closed)
})

it('says that the record is silent where silence may be taken for none', () => {
  expect(emergencyItems({ inhibitingFactors: {}, infections: [] })).toEqual([
    { name: 'アレルギー', value: null },
    { name: '感染症', value: 'なし' },
    { name: '特別な薬剤', value: null },
  ])
})
