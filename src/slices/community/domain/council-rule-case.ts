import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Outcome } from '../../../foundation/rule.ts'
import type { CouncilCase, CouncilLevel } from './council-case.ts'

/** A rule applied to stated facts, readable by a lawyer. Whatever is not written is not stated. */
export interface CouncilRuleCase {
  readonly says: string
  readonly level: CouncilLevel
  readonly facts: Omit<Partial<CouncilCase>, 'name' | 'level'>
  readonly on?: CalendarDate
  readonly outcome: Outcome
  /** The fields named as missing. */
  readonly missing?: readonly string[]
  /** Part of a warning. */
  readonly warns?: string
}
