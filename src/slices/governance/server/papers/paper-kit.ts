import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { Block, Column, Entry, Text } from '../../../../platform/documents/paper.ts'
import { unstated } from '../../../../platform/documents/paper.ts'
import { type AccountLine, yenText } from '../../domain/accounts/account-lines.ts'
import type { FiscalYear } from '../../domain/fiscal-year.ts'

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
export const paragraph = (text: Text): Block => ({ kind: 'paragraph', text })
export const entries = (rows: readonly Entry[]): Block => ({ kind: 'entries', entries: rows })

export const table = (
  columns: readonly (readonly [title: string, share: number, numeric?: 'numeric'])[],
  rows: readonly (readonly Text[])[],
): Block => ({
  kind: 'table',
  columns: columns.map(
    ([title, share, numeric]): Column => (numeric ? { title, share, numeric: true } : { title, share }),
  ),
  rows,
})

/** Numbered notes at the paper's end: first of all what in it is not confirmed. */
export const notes = (lines: readonly string[]): Block => ({
  kind: 'note',
  text: lines.map((line, index) => `注${index + 1}　${line}`).join('\n'),
})

export const yearText = ({ from, until }: FiscalYear): string =>
  `自　${formatJapaneseDate(from)}　至　${formatJapaneseDate(until)}`

export const dayOr = (what: string, day: CalendarDate | null | undefined): Text =>
  day ? formatJapaneseDate(day) : unstated(what)

export const yenCell = (yen: number | null, what: string): Text => (yen === null ? unstated(what) : yenText(yen))

const before = '前年度の額'

/** A section's accounts and their sum, in both years. */
export const accountRows = (lines: readonly AccountLine[], indent = '　'): readonly (readonly Text[])[] =>
  lines.map(({ account, yen, previousYen }) => [
    `${indent}${account}`,
    yenCell(yen, '当年度の額'),
    yenCell(previousYen, before),
  ])

export const sumRow = (title: string, yen: number, previousYen: number | null): readonly Text[] => [
  title,
  yenText(yen),
  yenCell(previousYen, before),
]

export const yearColumns = [
  ['科目', 10],
  ['当年度(円)', 5, 'numeric'],
  ['前年度(円)', 5, 'numeric'],
] as const
