import type { z } from 'zod'

const kinds: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  bigint: '整数',
  boolean: 'true か false',
  array: '一覧(- で始まる行、または [ ])',
  tuple: '一覧(- で始まる行、または [ ])',
  object: '「項目: 値」の組',
  record: '「項目: 値」の組',
  null: 'null',
}

const formats: Record<string, string> = {
  date: '日付は 2026-11-22 の形で、実在する日を書いてください',
  datetime: '日時は 2026-11-22T09:00:00Z の形で書いてください',
  email: 'メールアドレスの形で書いてください',
  url: 'URL の形で書いてください',
  uuid: '識別子(UUID)の形で書いてください',
}

/** Zod's issues in our own Japanese. Messages written in a shape come first and never reach this. */
export function shapeMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.code !== 'unrecognized_keys' && issue.input === undefined) return '必要な項目がありません。'
  switch (issue.code) {
    case 'invalid_type':
      return `${kinds[issue.expected] ?? issue.expected}で書いてください${given(issue.input)}。`
    case 'invalid_value':
      return `${issue.values.map((value) => JSON.stringify(value)).join('、')} のどれかを書いてください${given(issue.input)}。`
    case 'too_small':
      return `${smallest(issue)}${given(issue.input)}。`
    case 'too_big':
      return `${largest(issue)}${given(issue.input)}。`
    case 'invalid_format':
      return `${formats[issue.format] ?? '決められた形で書いてください'}${given(issue.input)}。`
    case 'not_multiple_of':
      return `${issue.divisor} の倍数を書いてください${given(issue.input)}。`
    case 'unrecognized_keys':
      return '知らない項目です。'
    case 'invalid_key':
      return '項目名が正しくありません。'
    default:
      return `この値は使えません${given(issue.input)}。`
  }
}

type Limit<Side extends 'minimum' | 'maximum'> = {
  readonly origin: string
  readonly inclusive?: boolean | undefined
} & {
  readonly [side in Side]: number | bigint
}

function smallest({ origin, minimum, inclusive }: Limit<'minimum'>): string {
  if (origin === 'string') return minimum === 1 ? '空にはできません' : `${minimum} 文字以上で書いてください`
  if (origin === 'array' || origin === 'set')
    return minimum === 1 ? '一件以上書いてください' : `${minimum} 件以上書いてください`
  return inclusive !== false ? `${minimum} 以上の値を書いてください` : `${minimum} より大きい値を書いてください`
}

function largest({ origin, maximum, inclusive }: Limit<'maximum'>): string {
  if (origin === 'string') return `${maximum} 文字以内で書いてください`
  if (origin === 'array' || origin === 'set') return `${maximum} 件以内で書いてください`
  return inclusive !== false ? `${maximum} 以下の値を書いてください` : `${maximum} より小さい値を書いてください`
}

/** The value as written, short and without control characters, so that a file cannot write on the terminal. */
function given(input: unknown): string {
  if (input === null) return '(いまの値: null)'
  if (typeof input === 'object') return ''
  // String keeps NaN and Infinity, which JSON would call null.
  const written = typeof input === 'string' ? JSON.stringify(printable(input).slice(0, 40)) : String(input)
  return `(いまの値: ${written})`
}

const printable = (text: string): string => text.replace(/\p{C}/gu, '�')
