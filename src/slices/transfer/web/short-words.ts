import { type CalendarDate, dateInJapan, parseCalendarDate } from '../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../foundation/japanese-date.ts'

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: 'numeric', minute: '2-digit' })

/** 今日, 11月22日(日), and the era's year where it is not this one. */
export function shortDay(date: string, today: CalendarDate): string {
  const day = parseCalendarDate(date)
  if (!day) return date
  if (day === today) return '今日'
  const whole = formatJapaneseDate(day, { weekday: true })
  return day.slice(0, 4) === today.slice(0, 4) ? whole.slice(whole.indexOf('年') + 1) : whole
}

export const shortMoment = (moment: Date, today: CalendarDate): string =>
  `${shortDay(dateInJapan(moment), today)} ${clock.format(moment)}`
