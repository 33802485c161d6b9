/** A day of the proleptic Gregorian calendar written YYYY-MM-DD. ISO text order is day order, so `<` compares days. */
export type CalendarDate = string & { readonly __calendarDate: true }

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads strict ISO; anything else, and days that do not exist (2026-02-30), is null. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const match = isoPattern.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return existingDate(year, month, day)
}

/** For constants in code and tests; a date that does not exist is a programming error. */
export function calendarDate(text: string): CalendarDate {
  const date = parseCalendarDate(text)
  if (!date) throw new Error(`not a calendar date: ${text}`)
  return date
}

/** Null for a day that does not exist, and for years that four digits cannot write. */
export function existingDate(year: number, month: number, day: number): CalendarDate | null {
  if (year < 0 || year > 9999) return null
  // Date.UTC would read the years 0–99 as 1900–1999, and 1900 has no 29 February where the year 0 has one.
  const instant = new Date(0)
  instant.setUTCFullYear(year, month - 1, day)
  const exists =
    instant.getUTCFullYear() === year && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day
  return exists ? (instant.toISOString().slice(0, 10) as CalendarDate) : null
}

/** The day it is in Japan at an instant. Legal days are Japanese days whatever the server's zone. */
export function dateInJapan(instant: Date): CalendarDate {
  const japanOffsetMilliseconds = 9 * 60 * 60 * 1000
  return new Date(instant.getTime() + japanOffsetMilliseconds).toISOString().slice(0, 10) as CalendarDate
}
