import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { bedAgeHoursOn } from '../parameters/bed-age-hours.ts'

/** A time of the day in Japan, HH:MM. Text order is the order of the day. */
export type TimeOfDay = string

export const mostReminderTimes = 6

export const instantInJapan = (day: CalendarDate, time: TimeOfDay): Date => new Date(`${day}T${time}:00+09:00`)

/** The member's newest own time that has come today; null before the first. */
export function lastReminderDue(times: readonly TimeOfDay[], today: CalendarDate, now: Date): Date | null {
  const passed = times.map((time) => instantInJapan(today, time)).filter((due) => due <= now)
  return passed.reduce<Date | null>((newest, due) => (newest === null || due > newest ? due : newest), null)
}

/** Whether the ward has said nothing since shortly before the time came. */
export function waitsForConfirmation(statedAt: Date | null, due: Date, today: CalendarDate): boolean {
  if (statedAt === null) return true
  return statedAt.getTime() < due.getTime() - bedAgeHoursOn(today).recentHours * 3_600_000
}
