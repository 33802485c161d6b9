// 法53条 (法70条の14): 1 April to 31 March, unless the articles say otherwise.
import { type CalendarDate, existingDate } from '../../../foundation/calendar-date.ts'
import { addDays } from '../../../foundation/legal-period.ts'

export interface MonthDay {
  readonly month: number
  readonly day: number
}

export interface FiscalYear {
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** Where the articles say nothing (法53条). Whoever has not read the articles states nothing instead. */
export const fiscalYearStartOfTheAct: MonthDay = { month: 4, day: 1 }

/** A year cannot begin on a day that not every year has. */
export const isFiscalYearStart = ({ month, day }: MonthDay): boolean => existingDate(2001, month, day) !== null

/** The year that a day falls in. */
export function fiscalYearOn(start: MonthDay, day: CalendarDate): FiscalYear {
  const year = Number(day.slice(0, 4))
  const begin = startIn(start, year)
  const [first, next] = day < begin ? [year - 1, year] : [year, year + 1]
  return { from: startIn(start, first), until: addDays(startIn(start, next), -1) }
}

export const fiscalYearBefore = (start: MonthDay, { from }: FiscalYear): FiscalYear =>
  fiscalYearOn(start, addDays(from, -1))

/** The part of a year that a corporation lived: it comes to be with its registration (一般法22条), the first year with it. */
export const livedPartOf = (year: FiscalYear, establishedOn: CalendarDate | undefined): FiscalYear =>
  establishedOn && year.from < establishedOn && establishedOn <= year.until ? { ...year, from: establishedOn } : year

function startIn(start: MonthDay, year: number): CalendarDate {
  const day = isFiscalYearStart(start) ? existingDate(year, start.month, start.day) : null
  if (!day) throw new RangeError(`no fiscal year begins on ${start.month}-${start.day} of ${year}`)
  return day
}
