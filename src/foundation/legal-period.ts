import { type CalendarDate, existingDate } from './calendar-date.ts'

const millisecondsADay = 24 * 60 * 60 * 1000

const instantOf = (day: CalendarDate): number => Date.parse(`${day}T00:00:00Z`)

/** Days later, or earlier when negative. Throws beyond the years that four digits can write. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  const moved = new Date(instantOf(day) + days * millisecondsADay)
  const date = existingDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
  if (!date) throw new RangeError(`${day} + ${days} days cannot be written`)
  return date
}

export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((instantOf(to) - instantOf(from)) / millisecondsADay)

/** 0 is Sunday. */
export const weekdayOf = (day: CalendarDate): number => new Date(instantOf(day)).getUTCDay()

/**
 * The last day of a period of months that runs from an event of `day`, by 民法140条・143条: the day itself is not counted,
 * and the period ends with the day before the one that corresponds to its first; where that month has no such day, with
 * the month's last. So two months from 31 March end on 31 May, and one month from 30 January on the last of February.
 */
export function endOfMonths(day: CalendarDate, months: number): CalendarDate {
  const first = addDays(day, 1)
  const [year, month, dayOfMonth] = first.split('-').map(Number) as [number, number, number]
  const monthsSinceYearZero = year * 12 + (month - 1) + months
  const [endYear, endMonth] = [Math.floor(monthsSinceYearZero / 12), (monthsSinceYearZero % 12) + 1]
  const corresponding = existingDate(endYear, endMonth, dayOfMonth)
  return corresponding ? addDays(corresponding, -1) : lastOfMonth(endYear, endMonth)
}

function lastOfMonth(year: number, month: number): CalendarDate {
  const last = [31, 30, 29, 28].map((day) => existingDate(year, month, day)).find((day) => day !== null)
  if (!last) throw new RangeError(`the month ${year}-${month} cannot be written`)
  return last
}

/**
 * The last day on which something is sent `days` days before a day (「…の日の1週間前までに」): neither the day of sending
 * nor the day itself counts, so that the full days lie between them.
 */
export const clearDaysBefore = (day: CalendarDate, days: number): CalendarDate => addDays(day, -days - 1)

export const earlierOf = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other)
export const laterOf = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other)
