import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { readJapaneseDate } from '../../../foundation/japanese-date.ts'

export const dayHint = '「令和9年4月1日」「R9.4.1」「2027-04-01」のように入力します。'

/** Any way of writing a day is read; a message says what is wrong with it. */
export function readDay(form: FormData, field: string, name: string): { day: CalendarDate } | { message: string } {
  const text = String(form.get(field) ?? '').trim()
  if (text === '') return { message: `${name}を入力してください。` }
  const day = readJapaneseDate(text)
  return day ? { day } : { message: `${name}を日付として読めません。${dayHint}` }
}
