import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { MissingFact } from '../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../missing-fact.ts'

/**
 * Until when something is to be done. `withoutDelay`: the law says 遅滞なく and names no day, so that nothing is ever
 * called late by a program. `noDay`: the law names none at all, and says what hangs on it instead.
 */
export type Deadline =
  | { readonly kind: 'day'; readonly on: CalendarDate }
  | { readonly kind: 'withoutDelay'; readonly from: CalendarDate }
  | { readonly kind: 'noDay'; readonly says: string }
  | { readonly kind: 'unknown'; readonly missing: readonly MissingFact[] }

export const onDay = (on: CalendarDate): Deadline => ({ kind: 'day', on })
export const withoutDelay = (from: CalendarDate): Deadline => ({ kind: 'withoutDelay', from })
export const noDay = (says: string): Deadline => ({ kind: 'noDay', says })
export const notKnown = (field: string, label: string, supplier: string = suppliers.office): Deadline => ({
  kind: 'unknown',
  missing: [missingFact(field, label, supplier)],
})

export const dayOf = (deadline: Deadline): CalendarDate | null => (deadline.kind === 'day' ? deadline.on : null)

/** The deadline that hangs on another: as unknown as that one. */
export const following = (deadline: Deadline, next: (on: CalendarDate) => CalendarDate): Deadline =>
  deadline.kind === 'day' ? onDay(next(deadline.on)) : deadline

/** From a day that may not be stated yet. */
export const fromDay = (
  day: CalendarDate | null | undefined,
  next: (on: CalendarDate) => Deadline,
  field: string,
  label: string,
): Deadline => (day ? next(day) : notKnown(field, label))
