import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import type { Duty } from '../duty.ts'

/** One duty that another plan puts on another day. Null: it has no day there, or is none. */
export interface MovedDuty {
  readonly id: string
  readonly title: string
  readonly article: string
  readonly what: 'dueOn' | 'plannedOn' | 'earliestOn'
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
}

const days = ['dueOn', 'plannedOn', 'earliestOn'] as const

/** Every day that differs between two lists of the same year; the identifiers of the duties stay. */
export function movedDuties(before: readonly Duty[], after: readonly Duty[]): readonly MovedDuty[] {
  const was = new Map(before.map((duty) => [duty.id, duty]))
  const is = new Map(after.map((duty) => [duty.id, duty]))
  return [...new Map([...was, ...is]).values()].flatMap(({ id, title, article }) =>
    days.flatMap((what) => {
      const [from, to] = [was.get(id)?.[what] ?? null, is.get(id)?.[what] ?? null]
      return from === to ? [] : [{ id, title, article, what, from, to }]
    }),
  )
}
