import { expect, it } from 'vitest'
import { refuseStale } from './changed-meanwhile.ts'

const words = { said: { goal: '目標の数', text: '内容' }, named: { rows: '一覧' } }
const detail = (seen: unknown, now: unknown) => refuseStale(seen, now, words)?.detail

it('nothing lies between where the same stands, in whatever order and with what is absent', () => {
  expect(refuseStale({ goal: 1, text: 'あ', more: undefined }, { text: 'あ', goal: 1 }, words)).toBe(null)
  expect(refuseStale(null, null, words)).toBe(null)
})

it('says what stands now in the fields that the other changed, and only there', () => {
  expect(detail({ goal: 1, text: 'あ' }, { goal: 2, text: 'あ' })).toBe(
    'ほかの人が改めたところ：目標の数「2」。もう一度保存すると、あなたの入力に置き換わります。',
  )
  expect(detail({ goal: 1, text: 'あ', rows: [1] }, { goal: null, text: 'い', rows: [2] })).toContain(
    '：目標の数「空欄」、内容「い」、一覧。',
  )
  expect(detail(null, { goal: 1 })).toContain('目標の数「1」')
})

it('cuts what is long, and says so where it was taken back', () => {
  expect(detail({ text: '' }, { text: 'あ'.repeat(500) })).toContain(`「${'あ'.repeat(120)}…」`)
  expect(detail({ text: 'あ' }, null)).toContain('取り消されました')
  expect(detail({ unnamed: 1 }, { unnamed: 2 })).toContain('：項目。')
})
