// 法70条の2第2項第4号: the policy states targets of its matters; 規則39条の4 leaves to the alliance how they are measured.
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { FiscalYear } from '../fiscal-year.ts'

export const directions = ['atLeast', 'atMost'] as const
export const countings = ['sum', 'latest', 'mean'] as const

/** One target as it is measured. The policy's own words stay beside the number. */
export interface Target {
  /** The policy's matter it belongs to. */
  readonly matter: string
  /** The target in the policy's words. */
  readonly wording: string
  readonly unit: string
  /** Null: the policy names no number. */
  readonly goal: number | null
  readonly direction: (typeof directions)[number]
  /** How the results of a year become one number. */
  readonly counting: (typeof countings)[number]
}

export interface TargetResult {
  readonly untilOn: CalendarDate
  readonly value: number
}

/**
 * `meetingNow`: the number satisfies, but what comes could still change that. `unknown`: nothing was recorded, or the
 * policy names no number; nothing recorded is not zero.
 */
export type TargetState = 'reached' | 'meetingNow' | 'onTheWay' | 'missed' | 'unknown'

export interface Progress {
  readonly value: number | null
  readonly state: TargetState
  /** The number after each result, in the order of their days. */
  readonly course: readonly TargetResult[]
}

export function progressOf(
  target: Target,
  results: readonly TargetResult[],
  year: FiscalYear,
  today: CalendarDate,
): Progress {
  const inOrder = results.toSorted((one, other) =>
    one.untilOn < other.untilOn ? -1 : one.untilOn > other.untilOn ? 1 : 0,
  )
  const values = inOrder.map(({ value }) => value)
  const course = inOrder.map(({ untilOn }, index) => ({
    untilOn,
    value: countedOf(target, values.slice(0, index + 1)),
  }))
  const value = course.at(-1)?.value ?? null
  return { value, course, state: stateOf(target, value, today > year.until) }
}

function countedOf({ counting }: Target, values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0)
  if (counting === 'sum') return sum
  return counting === 'mean' ? sum / values.length : (values.at(-1) ?? 0)
}

/** A sum only grows: a least is reached for good, a most is missed for good. */
function stateOf({ goal, direction, counting }: Target, value: number | null, isOver: boolean): TargetState {
  if (goal === null || value === null) return 'unknown'
  const satisfies = direction === 'atLeast' ? value >= goal : value <= goal
  const settled = isOver || (counting === 'sum' && satisfies === (direction === 'atLeast'))
  if (satisfies) return settled ? 'reached' : 'meetingNow'
  return settled ? 'missed' : 'onTheWay'
}
