import { type CalendarDate, parseCalendarDate } from '../../../foundation/calendar-date.ts'

export const filingStates = ['filed', 'received', 'returned', 'withdrawn'] as const
export type FilingState = (typeof filingStates)[number]
export const filingStateNames: Readonly<Record<FilingState, string>> = {
  filed: '提出済み(受領の確認待ち)',
  received: '受領',
  returned: '差戻し',
  withdrawn: '取下げ',
}

/** What was sent back or taken back has not been filed. */
export const statesThatCount = ['filed', 'received'] as const satisfies readonly FilingState[]
export const countsAsFiled = (state: FilingState): boolean =>
  (statesThatCount as readonly FilingState[]).includes(state)

/** `late`: the last day is over and nothing counts as filed. `waiting`: it is still time. */
export type DueState = 'late' | 'waiting' | 'filed' | 'filedLate'
export const dueStateNames: Readonly<Record<DueState, string>> = {
  late: '期限を過ぎて未提出',
  waiting: '期限前',
  filed: '期限内に提出',
  filedLate: '期限後に提出',
}
/** Where the law names no day nothing is early or late. */
export const undatedStateNames: Readonly<Record<DueState, string>> = {
  ...dueStateNames,
  waiting: '未提出',
  filed: '提出済み',
}

/** A day nobody can say is never late. */
export function dueStateOf(dueOn: CalendarDate | null, filedOn: CalendarDate | null, today: CalendarDate): DueState {
  if (filedOn !== null) return dueOn !== null && filedOn > dueOn ? 'filedLate' : 'filed'
  return dueOn !== null && today > dueOn ? 'late' : 'waiting'
}

/** The end of the fiscal year that a yearly duty names in its id; null for what an event brought about. */
export function yearEndOf(duty: string): CalendarDate | null {
  return parseCalendarDate(duty.slice(duty.indexOf('@') + 1))
}
