import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import type { FiscalYear } from '../fiscal-year.ts'

interface Period {
  readonly from: CalendarDate
  readonly until: CalendarDate
}

const firstOfMonth = (day: CalendarDate): CalendarDate => calendarDate(`${day.slice(0, 7)}-01`)

/** The whole calendar months of a fiscal year that are over, oldest first. Of a year that begins within a month that month is left out. */
export function endedMonths({ from, until }: FiscalYear, today: CalendarDate): readonly Period[] {
  const months: Period[] = []
  let first = firstOfMonth(from)
  if (first < from) first = addDays(endOfMonth(first), 1)
  for (;;) {
    const last = endOfMonth(first)
    if (last > until || last >= today) return months
    months.push({ from: first, until: last })
    first = addDays(last, 1)
  }
}

const endOfMonth = (first: CalendarDate): CalendarDate => addDays(firstOfMonth(addDays(first, 31)), -1)

/** What is counted until each month's end: the month itself, or the year so far. */
export const periodsFor = (counting: 'sum' | 'latest', year: FiscalYear, today: CalendarDate): readonly Period[] => {
  const months = endedMonths(year, today)
  const [first] = months
  return counting === 'sum' || !first ? months : months.map(({ until }) => ({ from: first.from, until }))
}
