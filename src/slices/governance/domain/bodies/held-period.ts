import type { CalendarDate } from '../../../../foundation/calendar-date.ts'

/** A post, a seat or a membership over time. Absent `until`: held still. Its last day counts. */
export interface Held {
  readonly from: CalendarDate
  readonly until?: CalendarDate | undefined
}

export const isHeldOn = ({ from, until }: Held, on: CalendarDate): boolean =>
  from <= on && (until === undefined || on <= until)
