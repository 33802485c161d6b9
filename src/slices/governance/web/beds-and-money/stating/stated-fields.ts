import type { FormError } from '../../../../../design/form/form-error.ts'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate, readJapaneseDate } from '../../../../../foundation/japanese-date.ts'

/** What a field asks for. Those that end in `OrNone` take 「なし」 for what is known not to be. */
export type FieldKind =
  | 'text'
  | 'textOrNone'
  | 'day'
  | 'dayOrNone'
  | 'number'
  | 'truth'
  | 'names'
  | 'dayYenLines'
  | 'choice'

export interface StatedField {
  /** Where it stands in the record; dots lead into its parts. */
  readonly path: string
  readonly label: string
  readonly kind: FieldKind
  readonly hint?: string
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  /** For lines of a day and an amount: what the two are called in the record. */
  readonly lineKeys?: readonly [string, string]
  readonly required?: true
}

type Stated = Readonly<Record<string, unknown>>

export const none = 'なし'
const isRecord = (value: unknown): value is Stated =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function valueAt(record: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), record)
}

/** How a record's value stands in its field; what nobody has stated is empty. */
export function textOfField(record: unknown, { path, kind, lineKeys }: StatedField): string {
  const value = valueAt(record, path)
  if (value === undefined) return ''
  if (value === null) return none
  if (kind === 'truth') return value ? 'yes' : 'no'
  if (kind === 'day' || kind === 'dayOrNone') return formatJapaneseDate(calendarDate(String(value)))
  if (kind === 'names' && Array.isArray(value)) return value.length === 0 ? none : value.join('、')
  if (kind === 'dayYenLines' && Array.isArray(value)) return linesText(value, lineKeys)
  return String(value)
}

const linesText = (lines: readonly unknown[], [day, yen] = ['on', 'yen'] as readonly [string, string]): string =>
  lines.length === 0
    ? none
    : lines
        .filter(isRecord)
        .map((line) => `${formatJapaneseDate(calendarDate(String(line[day])))} ${line[yen]}`)
        .join('\n')

const fault = Symbol('fault')

/** Digits as people write them: full-width, with commas and 円. */
export function readNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[,円\s]/g, '')
    .replace(/^[−▲△]/, '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

function readLines(text: string, [dayKey, yenKey] = ['on', 'yen'] as readonly [string, string]): unknown {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [dayText = '', ...rest] = line.split(/[\s\t]+/)
      return { day: readJapaneseDate(dayText), yen: readNumber(rest.join('')) }
    })
  if (lines.some(({ day, yen }) => !day || yen === null)) return fault
  return lines.map(({ day, yen }) => ({ [dayKey]: day, [yenKey]: yen }))
}

function readField({ kind, lineKeys, choices }: StatedField, text: string): unknown {
  if (text === '') return undefined
  if (text === none && (kind === 'names' || kind === 'dayYenLines')) return []
  if (text === none && kind.endsWith('OrNone')) return null
  switch (kind) {
    case 'truth':
      return text === 'yes'
    case 'number':
      return readNumber(text) ?? fault
    case 'day':
    case 'dayOrNone':
      return readJapaneseDate(text) ?? fault
    case 'names':
      return text
        .split(/[、,\n]/)
        .map((name) => name.trim())
        .filter(Boolean)
    case 'dayYenLines':
      return readLines(text, lineKeys)
    case 'choice':
      return choices?.some(({ value }) => value === text) ? text : fault
    default:
      return text
  }
}

const advice: Readonly<Partial<Record<FieldKind, string>>> = {
  day: '日付を「R8.11.22」のように入力してください。',
  dayOrNone: `日付を「R8.11.22」のように入力するか、ないときは「${none}」と入力してください。`,
  number: '数字を入力してください。',
  dayYenLines: '一行に一つ、「R8.3.31 1500000」のように日付と金額を入力してください。',
}

export type ReadRecord = { readonly record: Stated } | { readonly errors: readonly FormError[] }

/** A record from its fields' texts: an empty field states nothing. */
export function readStated(fields: readonly StatedField[], textOf: (path: string) => string): ReadRecord {
  const errors: FormError[] = []
  let record: Stated = {}
  for (const field of fields) {
    const text = textOf(field.path).trim()
    const value = readField(field, text)
    if (field.required && value === undefined)
      errors.push({ field: field.path, message: `${field.label}を入力してください。` })
    else if (value === fault)
      errors.push({ field: field.path, message: `${field.label}：${advice[field.kind] ?? '選び直してください。'}` })
    else if (value !== undefined) record = withValue(record, field.path.split('.'), value)
  }
  return errors.length > 0 ? { errors } : { record }
}

function withValue(record: Stated, [key = '', ...rest]: readonly string[], value: unknown): Stated {
  const inner = record[key]
  return { ...record, [key]: rest.length === 0 ? value : withValue(isRecord(inner) ? inner : {}, rest, value) }
}
