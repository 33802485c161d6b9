import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Deadline } from './deadline.ts'
import type { DutyState } from './duty.ts'

export interface StateFacts {
  readonly deadline: Deadline
  readonly earliestOn: CalendarDate | null
  readonly doneOn: CalendarDate | null
  /** A fact that decides whether it applies is not stated. */
  readonly applies: boolean
}

/**
 * Where a duty stands on a day. What is done counts as done whatever is unknown about it; a deadline without a day is
 * never late. Until its earliest day a duty waits, and its last day is still in time.
 */
export function stateOf({ deadline, earliestOn, doneOn, applies }: StateFacts, today: CalendarDate): DutyState {
  if (doneOn && doneOn <= today) return deadline.kind === 'day' && doneOn > deadline.on ? 'doneLate' : 'done'
  if (deadline.kind === 'unknown' || !applies) return 'unknown'
  if (deadline.kind === 'day' && today > deadline.on) return 'late'
  return earliestOn && today < earliestOn ? 'notYet' : 'due'
}
