import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { MissingFact, Validity } from '../../../../foundation/rule.ts'
import type { Deadline } from './deadline.ts'

export type DutyState = 'notYet' | 'due' | 'late' | 'done' | 'doneLate' | 'unknown'

/** What a deadline hangs on, in words, and the duty or event it follows. Moving that moves this. */
export interface Basis {
  readonly kind: 'fiscalYearEnd' | 'generalMeeting' | 'event' | 'duty' | 'articles'
  readonly says: string
  /** The rule of the duty, or the event's id. */
  readonly of?: string
}

export interface Duty {
  /** Stable while dates move: the rule, and the year or event it belongs to. */
  readonly id: string
  readonly rule: string
  readonly title: string
  readonly article: string
  readonly who: string
  readonly papers: readonly string[]
  readonly deadline: Deadline
  /** The deadline's day, null where it has none or is not known. */
  readonly dueOn: CalendarDate | null
  /** When it is planned, e.g. the meeting's own day. */
  readonly plannedOn: CalendarDate | null
  readonly earliestOn: CalendarDate | null
  readonly basis: readonly Basis[]
  readonly state: DutyState
  readonly doneOn: CalendarDate | null
  readonly missing: readonly MissingFact[]
  /** Where the law is open or a person must ask. A warning never moves a date. */
  readonly warnings: readonly string[]
}

/** One duty that a rule finds in the facts. `key` tells several of one rule apart and must not hang on movable dates. */
export interface Schedule {
  readonly key?: string
  readonly title?: string
  readonly deadline: Deadline
  readonly earliestOn?: CalendarDate | null
  readonly plannedOn?: CalendarDate | null
  readonly basis: readonly Basis[]
  readonly warnings?: readonly string[]
  /** Facts that would say whether it applies at all, or that its deadline could be earlier by. */
  readonly missing?: readonly MissingFact[]
  /** Shown by the facts themselves rather than by a tick. */
  readonly doneOn?: CalendarDate | null
}

export interface DutyRule<Ground> {
  readonly id: string
  readonly title: string
  readonly validity: Validity
  readonly article: string
  readonly who: string
  readonly papers: readonly string[]
  /** None where the duty does not apply. */
  readonly schedules: (ground: Ground) => readonly Schedule[]
}
