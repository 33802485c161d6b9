import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'

export interface BedAgeHours {
  readonly validFrom: CalendarDate
  /** Up to here a statement counts as today's. */
  readonly freshHours: number
  /** From here nobody may take it for current. */
  readonly staleHours: number
  /** A statement this young makes a reminder needless. */
  readonly recentHours: number
  readonly source: string
}

/** The product's own start values: no published alliance states its hours. A new line replaces them from a day on. */
const bedAgeHours: readonly BedAgeHours[] = [
  { validFrom: calendarDate('2017-04-02'), freshHours: 24, staleHours: 72, recentHours: 2, source: '製品の初期値' },
]

export function bedAgeHoursOn(on: CalendarDate): BedAgeHours {
  const row = bedAgeHours.findLast(({ validFrom }) => validFrom <= on)
  if (!row) throw new Error(`no hours of a bed statement's age are known on ${on}`)
  return row
}
