import { japaneseDay } from './date-text.tsx'

/** A day as exact as a document gives it: YYYY, YYYY-MM or YYYY-MM-DD. */
export const StatedDayText = ({ day }: { day: string }) => <time dateTime={day}>{statedDay(day)}</time>

/** 2018-04 becomes 平成30年4月: no day is made up. The era is that of the first day of what is stated. */
export function statedDay(day: string): string {
  if (/^\d{4}$/.test(day)) return `${day}年`
  if (/^\d{4}-\d{2}$/.test(day)) return japaneseDay(`${day}-01`).replace(/1日$/, '')
  return japaneseDay(day)
}
