import type { Duty } from '../duty.ts'
import type { DutyFacts } from '../duty-facts.ts'
import { day, known } from './duty-stage.ts'

/** One sentence of the law tried on facts: a rule's duty and its day. A lawyer reads `says` and checks `article`. */
export interface DutyCase {
  readonly says: string
  readonly article: string
  readonly rule: string
  readonly facts: DutyFacts
  /** A day in the year that is lived. */
  readonly inYear?: string
  readonly dueOn: string | null
  readonly earliestOn?: string
  readonly state?: Duty['state']
  readonly missing?: string
  readonly warns?: string
}

/** The known facts with this day for the meeting. */
export const met = (on: string | null, changes: Partial<DutyFacts> = {}): DutyFacts => ({
  ...known,
  ordinaryMeetingOn: on === null ? null : day(on),
  ...changes,
})
export const june = { inYear: '2026-05-01' } as const
