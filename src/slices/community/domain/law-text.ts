import { type CalendarDate, calendarDate } from '../../../foundation/calendar-date.ts'

/** The day of the text of 社会福祉法 the rules were read from. */
export const lawTextOn = calendarDate('2025-06-01')

/** Null on the day of the text itself; another day's text has not been read, so nothing is claimed about it. */
export function lawTextWarning(on: CalendarDate): string | null {
  if (on === lawTextOn) return null
  const unread = on > lawTextOn ? `${lawTextOn} より後の改正` : `${lawTextOn} より前の条文`
  return `社会福祉法109条から111条までは ${lawTextOn} 時点の条文によります。${unread}は確かめていません。`
}
