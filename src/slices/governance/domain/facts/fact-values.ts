import { calendarDate, existingDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate, readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { MonthDay } from '../fiscal-year.ts'
import type { Share } from '../meeting/share.ts'
import { shareText } from '../meeting/share.ts'
import { type FactKind, noneWord, type PlainField, truthChoices } from './fact-field.ts'
import { placeText, readPlace, type WrittenPlace } from './written-places.ts'
import { majorityText, readMajority, readShare, type WrittenMajority } from './written-shares.ts'

/** What a field said: a value, null for "there is none", undefined for nothing, or what is wrong with it. */
export type ReadFact = { readonly value: unknown } | { readonly message: string }

interface Way {
  /** How a value stands in the field. */
  readonly text: (value: never) => string
  /** Undefined: it cannot be read. */
  readonly read: (text: string, field: PlainField) => unknown
  readonly advice: string
}

const known = 'known'
const linesOf = (text: string): readonly string[] => text.split('\n').flatMap((line) => line.trim() || [])

/** Digits as people write them: full-width, with commas, 円 or 人. */
export function readFigure(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]|円$|人$|年$|日$|か月$|%$/g, '')
  return /^\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined
}

function readMonthDay(text: string): MonthDay | undefined {
  const found = /^(\d{1,2})(?:月|[/.-])(\d{1,2})日?$/.exec(text.normalize('NFKC').replace(/\s/g, ''))
  const [month, day] = [Number(found?.[1]), Number(found?.[2])]
  return found && existingDate(2001, month, day) ? { month, day } : undefined
}

const chosen = (text: string, { choices }: PlainField): string | undefined =>
  choices?.find(({ value }) => value === text)?.value

const ways: Readonly<Record<FactKind, Way>> = {
  truth: {
    text: (value: boolean) => (value ? 'yes' : 'no'),
    read: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
    advice: '選び直してください。',
  },
  choice: { text: (value: string) => value, read: chosen, advice: '選び直してください。' },
  set: {
    text: (value: readonly string[]) => [known, ...value].join(' '),
    read: (text, { choices }) => {
      const [first, ...values] = text.split(' ')
      return first === known ? choices?.map(({ value }) => value).filter((value) => values.includes(value)) : undefined
    },
    advice: '選び直してください。',
  },
  number: {
    text: (value: number) => `${value}`,
    read: (text) => {
      const figure = readFigure(text)
      return Number.isInteger(figure) ? figure : undefined
    },
    advice: '整数を入力してください。',
  },
  percent: {
    // 0.07 × 100 is 7.000000000000001 in binary.
    text: (value: number) => `${Number((value * 100).toPrecision(12))}`,
    read: (text) => {
      const figure = readFigure(text)
      return figure === undefined || figure > 100 ? undefined : Number((figure / 100).toPrecision(12))
    },
    advice: '0から100までの数を入力してください。',
  },
  day: {
    text: (value: string) => formatJapaneseDate(calendarDate(value)),
    read: (text) => readJapaneseDate(text) ?? undefined,
    advice: '日付を「R8.3.31」のように入力してください。',
  },
  monthDay: {
    text: ({ month, day }: MonthDay) => `${month}月${day}日`,
    read: readMonthDay,
    advice: '毎年ある月日を「4月1日」のように入力してください。',
  },
  share: {
    text: (value: Share) => shareText(value),
    read: (text) => readShare(text) ?? undefined,
    advice: '「過半数」「3分の2以上」のように入力してください。',
  },
  majority: {
    text: (value: WrittenMajority) => majorityText(value),
    read: (text) => readMajority(text) ?? undefined,
    advice: '「過半数が出席し、過半数の賛成」または「出席の定めなし、3分の2以上の賛成」のように入力してください。',
  },
  place: { text: placeText, read: readPlace, advice: '市区町村を一つ入力してください。' },
  places: {
    text: (value: readonly WrittenPlace[]) => value.map(placeText).join('\n'),
    read: (text) => linesOf(text).map(readPlace),
    advice: '市区町村を一行に一つ入力してください。',
  },
  lines: {
    text: (value: readonly string[]) => value.join('\n'),
    read: linesOf,
    advice: '一行に一つ入力してください。',
  },
  line: {
    text: (value: string) => value,
    read: (text) => text.replaceAll(/\s*\n\s*/g, ' '),
    advice: '入力してください。',
  },
  text: { text: (value: string) => value, read: (text) => text, advice: '入力してください。' },
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0
const isTyped = (kind: FactKind): boolean => kind !== 'truth' && kind !== 'choice' && kind !== 'set'
const wordForNone = ({ kind }: PlainField): string => (isTyped(kind) ? noneWord : 'none')

/** How a value stands in its field; what nobody has stated is empty. */
export function fieldText(field: PlainField, value: unknown): string {
  if (value === undefined) return ''
  if (value === null || (isEmptyList(value) && field.kind !== 'set')) return wordForNone(field)
  return ways[field.kind].text(value as never)
}

export function readField(field: PlainField, written: string): ReadFact {
  const text = written.trim()
  if (text === '') return { value: undefined }
  if (text === wordForNone(field)) {
    if (field.none) return { value: null }
    if (field.kind === 'places' || field.kind === 'lines') return { value: [] }
  }
  const { read, advice } = ways[field.kind]
  const value = read(text, field)
  const orNone = field.none && isTyped(field.kind) ? `${field.none}のときは「${noneWord}」と入力します。` : ''
  return value === undefined ? { message: `${field.label}：${advice}${orNone}` } : { value }
}

/** A value in the words of a table; null where nobody has stated it. */
export function sayFact(field: PlainField, value: unknown): string | null {
  const { kind, unit = '', none, choices = truthChoices } = field
  if (value === undefined) return null
  if (value === null) return none ?? noneWord
  if (isEmptyList(value)) return noneWord
  const text = fieldText(field, value)
  const word = (each: string) => choices.find((choice) => choice.value === each)?.label ?? each
  if (kind === 'truth' || kind === 'choice') return word(text)
  if (kind === 'set') return text.split(' ').slice(1).map(word).join('、')
  if (kind === 'number') return `${Number(text).toLocaleString('ja-JP')}${unit}`
  if (kind === 'places') return text.replaceAll('\n', '、')
  return `${text}${unit}`
}
