import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareText } from '../meeting/share.ts'
import type { FactKind, PlainField } from './fact-field.ts'
import { fieldText, readField, readFigure, sayFact } from './fact-values.ts'
import { readPlace } from './written-places.ts'
import { majorityText, readMajority, readShare } from './written-shares.ts'

const field = (kind: FactKind, more: Partial<PlainField> = {}): PlainField => ({
  path: 'it',
  label: '項目',
  kind,
  ...more,
})

describe('an empty field', () => {
  it.each([
    'truth',
    'choice',
    'set',
    'number',
    'percent',
    'day',
    'monthDay',
    'share',
    'majority',
    'place',
    'places',
    'lines',
    'line',
    'text',
  ] as const)('of %s states nothing, and what nobody stated is empty', (kind) => {
    expect(readField(field(kind), '  ')).toStrictEqual({ value: undefined })
    expect(fieldText(field(kind), undefined)).toBe('')
    expect(sayFact(field(kind), undefined)).toBeNull()
  })
})

describe('what is known not to be', () => {
  it('is typed as なし where that can be, and chosen in a list', () => {
    expect(readField(field('number', { none: '定めなし' }), 'なし')).toEqual({ value: null })
    expect(readField(field('truth', { none: '定めなし' }), 'none')).toEqual({ value: null })
    expect(fieldText(field('number', { none: '定めなし' }), null)).toBe('なし')
    expect(fieldText(field('truth', { none: '定めなし' }), null)).toBe('none')
    expect(readField(field('choice', { none: '定めなし' }), 'none')).toEqual({ value: null })
    expect(readField(field('set', { none: '定めなし' }), 'none')).toEqual({ value: null })
    expect(sayFact(field('share', { none: '定めなし' }), null)).toBe('定めなし')
    expect(sayFact(field('share'), null)).toBe('なし')
  })

  it('is no number where there must be one', () => {
    expect(readField(field('number'), 'なし')).toHaveProperty('message')
    expect(readField(field('truth'), 'none')).toHaveProperty('message')
  })

  it('is an empty list of places, lines or clauses', () => {
    for (const kind of ['places', 'lines'] as const) {
      expect(readField(field(kind), 'なし')).toEqual({ value: [] })
      expect(fieldText(field(kind), [])).toBe('なし')
    }
    const clauses = field('set', { choices: [{ value: 'purpose', label: '目的' }] })
    expect(readField(clauses, 'known')).toEqual({ value: [] })
    expect(fieldText(clauses, [])).toBe('known')
    expect(sayFact(clauses, [])).toBe('なし')
  })
})

describe('what is chosen', () => {
  const choices = [
    { value: 'gazette', label: '官報' },
    { value: 'electronic', label: '電子公告' },
  ]

  it('is one of the choices, and nothing where there is none', () => {
    expect(readField(field('choice', { choices }), 'electronic')).toEqual({ value: 'electronic' })
    expect(readField(field('choice', { choices }), 'notice board')).toHaveProperty('message')
    expect(readField(field('choice'), 'electronic')).toHaveProperty('message')
    expect(readField(field('set'), 'known')).toHaveProperty('message')
  })

  it('as a set stands in the order of the choices, and only when the list is said to be known', () => {
    expect(readField(field('set', { choices }), 'known electronic gazette')).toEqual({
      value: ['gazette', 'electronic'],
    })
    expect(readField(field('set', { choices }), 'electronic')).toHaveProperty('message')
  })
})

describe('a fact in a table', () => {
  it('is said in the words of its choice, with its unit, and in one line', () => {
    const choices = [{ value: 'yes', label: '定める' }]
    expect(sayFact(field('truth'), true)).toBe('はい')
    expect(sayFact(field('truth', { choices }), true)).toBe('定める')
    expect(sayFact(field('truth', { choices }), false)).toBe('no')
    expect(sayFact(field('choice', { choices: [{ value: 'gazette', label: '官報' }] }), 'gazette')).toBe('官報')
    expect(sayFact(field('number', { unit: '円' }), 3_200_000)).toBe('3,200,000円')
    expect(sayFact(field('number'), 1000)).toBe('1,000')
    expect(sayFact(field('percent', { unit: '%' }), 0.07)).toBe('7%')
    expect(sayFact(field('day'), '2026-03-31')).toBe('令和8年3月31日')
    expect(sayFact(field('places'), ['厚木市', { prefecture: '東京都', name: '町田市' }])).toBe('厚木市、東京都 町田市')
    expect(sayFact(field('lines'), ['一', '二'])).toBe('一\n二')
  })
})

describe('a field that cannot be read', () => {
  it('names itself and what to write, and the word for none only where there may be none', () => {
    expect(readField(field('number'), '四')).toEqual({ message: '項目：整数を入力してください。' })
    expect(readField(field('number', { none: '定めなし' }), '四')).toEqual({
      message: '項目：整数を入力してください。定めなしのときは「なし」と入力します。',
    })
    expect(readField(field('truth', { none: '定めなし' }), '四')).toEqual({ message: '項目：選び直してください。' })
  })
})

describe('what people write', () => {
  it('is read in full-width, with units and commas', () => {
    expect(['４', '1,250', '50億', '3人', '18,500,000円', '0.9', '-1', ''].map(readFigure)).toEqual([
      4,
      1250,
      undefined,
      3,
      18_500_000,
      0.9,
      undefined,
      undefined,
    ])
    expect(['2年', '14日', '3か月', '90%', '1 250', '0.123456'].map(readFigure)).toEqual([2, 14, 3, 90, 1250, 0.123456])
    expect(['3円5', '3人5', '3年5', '3日5', '3か月5', '3%5'].map(readFigure)).toEqual(Array(6).fill(undefined))
    expect(readField(field('number'), '2.5')).toHaveProperty('message')
    expect(readField(field('percent'), '101')).toHaveProperty('message')
    expect(readField(field('percent'), '九割')).toHaveProperty('message')
    expect(readField(field('percent'), '90%')).toEqual({ value: 0.9 })
    expect(readField(field('monthDay'), '４月１日')).toEqual({ value: { month: 4, day: 1 } })
    expect(readField(field('monthDay'), '2月29日')).toHaveProperty('message')
    for (const day of ['12月31日', '12 月\u300031 日', '12/31', '12-31', '12.31'])
      expect(readField(field('monthDay'), day)).toEqual({ value: { month: 12, day: 31 } })
    for (const day of ['2026-4-1', '4月1日まで', '四月', '4月'])
      expect(readField(field('monthDay'), day)).toHaveProperty('message')
    expect(readField(field('day'), 'R8.3.31')).toEqual({ value: '2026-03-31' })
  })

  it('names a share as articles do', () => {
    expect(readShare('過半数')).toEqual({ kind: 'over', numerator: 1, denominator: 2 })
    expect(readShare('半数以上')).toEqual({ kind: 'atLeast', numerator: 1, denominator: 2 })
    expect(readShare('３分の２以上')).toEqual({ kind: 'atLeast', numerator: 2, denominator: 3 })
    expect(readShare('3 分の 2 以上')).toEqual({ kind: 'atLeast', numerator: 2, denominator: 3 })
    for (const words of ['3分の2超', '3分の2を超える', '3分の2を超える数'])
      expect(readShare(words)).toEqual({ kind: 'over', numerator: 2, denominator: 3 })
    expect(['3分の4以上', '0分の0以上', '0分の1以上', '3分の0以上', '101分の1以上'].map(readShare)).toEqual(
      Array(5).fill(null),
    )
    expect(['多数', '3分の2', '総社員の3分の2以上', '3分の2以上の賛成'].map(readShare)).toEqual(Array(4).fill(null))
    expect(readMajority('過半数が出席し、出席者の3分の2以上の賛成')).toEqual({
      quorum: { kind: 'over', numerator: 1, denominator: 2 },
      majority: { kind: 'atLeast', numerator: 2, denominator: 3 },
    })
    expect(readMajority('過半数の出席、その過半数が賛成')?.quorum).toEqual({
      kind: 'over',
      numerator: 1,
      denominator: 2,
    })
    expect(readMajority('出席の定めなし、過半数の賛成')?.quorum).toBeNull()
    expect(['なお出席の定めなし、過半数の賛成', '出席の定めなし、過半数の賛成とする'].map(readMajority)).toEqual([
      null,
      null,
    ])
    expect(['過半数', '多数が出席し、過半数の賛成', '過半数が出席し、多数の賛成'].map(readMajority)).toEqual(
      Array(3).fill(null),
    )
  })

  it('names a place with or without its prefecture', () => {
    expect(readPlace(' 海老名市 ')).toBe('海老名市')
    expect(readPlace('東京都 町田市')).toEqual({ prefecture: '東京都', name: '町田市' })
    expect(readPlace('東京都町田市')).toEqual({ prefecture: '東京都', name: '町田市' })
    expect(readPlace('東京都')).toBe('東京都')
  })

  it('is one entry a line, without the space around it and the lines between', () => {
    expect(readField(field('lines'), '一 \n\n  二\n \n三')).toEqual({ value: ['一', '二', '三'] })
  })
})

const share = fc
  .record({ kind: fc.constantFrom('over' as const, 'atLeast' as const), denominator: fc.integer({ min: 2, max: 100 }) })
  .chain((begun) => fc.integer({ min: 1, max: begun.denominator }).map((numerator) => ({ ...begun, numerator })))

it('every share and majority comes back from the words it is shown in', () => {
  fc.assert(
    fc.property(share, fc.option(share), (majority, quorum) => {
      expect(readShare(shareText(majority))).toEqual(majority)
      expect(readMajority(majorityText({ quorum, majority }))).toEqual({ quorum, majority })
    }),
    { seed: Number(process.env.RENKEI_TEST_SEED ?? 20260401) },
  )
})

it('every ratio of whole tenths of a percent comes back', () => {
  for (let tenths = 0; tenths <= 1000; tenths += 1) {
    const ratio = tenths / 1000
    expect(readField(field('percent'), fieldText(field('percent'), ratio))).toEqual({ value: ratio })
  }
})
