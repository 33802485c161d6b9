import type { CalendarDate } from '../../../foundation/calendar-date.ts'

/** A number another slice offers, by which a target of the policy may be measured: of the alliance as a whole, never of one member. */
export interface TargetMeasure {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** `sum`: counted for each month, and the months add up. `latest`: counted from the year's beginning. */
  readonly counting: 'sum' | 'latest'
  /** From what until what, and what is left out. */
  readonly definition: string
}

/** Months as days: from the first of one to the last of another. */
export interface MeasuredPeriod {
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** What was counted and from what; null with the reason why nothing can be told. */
export interface Measured {
  readonly value: number | null
  readonly says: string
}
