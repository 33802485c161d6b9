import { expect, it } from 'vitest'
import { readStated, type StatedField, textOfField } from './stated-fields.ts'

const fields: readonly StatedField[] = [
  { path: 'kind', label: '種類', kind: 'choice', choices: [{ value: 'loan', label: '貸付け' }] },
  { path: 'board.resolvedOn', label: '決議日', kind: 'dayOrNone' },
  { path: 'board.voted', label: '賛否に加わった理事', kind: 'names' },
  { path: 'amountYen', label: '金額', kind: 'number' },
  { path: 'forHospitalBusiness', label: '用途', kind: 'truth' },
  { path: 'instalments', label: '返済', kind: 'dayYenLines', lineKeys: ['dueOn', 'yen'] },
  { path: 'recipient.name', label: '相手', kind: 'text', required: true },
]
const record = {
  kind: 'loan',
  board: { resolvedOn: '2026-03-31', voted: ['甲', '乙'] },
  amountYen: 1_500_000,
  forHospitalBusiness: false,
  instalments: [{ dueOn: '2026-09-30', yen: 750_000 }],
  recipient: { name: '架空法人' },
}
const reading = (texts: Readonly<Record<string, string>>) => readStated(fields, (path) => texts[path] ?? '')
const textsOf = (value: unknown) => Object.fromEntries(fields.map((field) => [field.path, textOfField(value, field)]))

it('a record comes back from its own fields', () => {
  expect(reading(textsOf(record))).toEqual({ record })
})

it('an empty field states nothing, and なし states that there is none', () => {
  const told = { recipient: { name: '架空法人' }, board: { resolvedOn: null, voted: [] }, instalments: [] }
  expect(reading({ ...textsOf(told) })).toEqual({ record: told })
  expect(reading({ 'recipient.name': '架空法人' })).toEqual({ record: { recipient: { name: '架空法人' } } })
})

it('numbers and days are read as people write them', () => {
  const texts = { 'recipient.name': '甲', amountYen: '１，５００，０００円', 'board.resolvedOn': '令和8年3月31日' }
  expect(reading(texts)).toMatchObject({ record: { amountYen: 1_500_000, board: { resolvedOn: '2026-03-31' } } })
})

it('what cannot be read names its field', () => {
  const found = reading({ amountYen: '多額', 'board.resolvedOn': 'きのう', instalments: 'R8.3.31', kind: 'gift' })
  const errors = 'errors' in found ? found.errors.map(({ field }) => field) : []
  expect(errors).toEqual(['kind', 'board.resolvedOn', 'amountYen', 'instalments', 'recipient.name'])
})
