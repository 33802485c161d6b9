import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { daysBetween } from '../../../../../foundation/legal-period.ts'
import type { Duty } from '../duty.ts'

/** Days before the last day on which the office is reminded; on the day itself, and the day after it was missed. */
export const reminderDays: readonly number[] = [30, 14, 7, 1, 0, -1]

export interface Reminder {
  readonly duty: Duty
  /** Negative: so many days late. */
  readonly daysLeft: number
}

/** What is to be brought to mind on a day: duties that are still open and whose day is so near. */
export function remindersOn(duties: readonly Duty[], today: CalendarDate): readonly Reminder[] {
  return duties.flatMap((duty) => {
    if (!duty.dueOn || duty.state === 'done' || duty.state === 'doneLate') return []
    const daysLeft = daysBetween(today, duty.dueOn)
    return reminderDays.includes(daysLeft) ? [{ duty, daysLeft }] : []
  })
}
