import { type CalendarDate, parseCalendarDate } from '../../../foundation/calendar-date.ts'

export const filingStates = ['filed', 'received', 'returned', 'withdrawn'] as const
export type FilingState = (typeof filingStates)[number]
export const filingStateNames: Readonly<Record<FilingState, string>> = {
  filed: '提出済み(受領の確認待ち)',
  received: '受領',
  returned: '差戻し',
  withdrawn: '取下げ',
}

/** How a filing stands once its receipt is taken back: with its office again, or at the desk as before. */
export const retractedTo = ['returned', 'filed'] as const satisfies readonly FilingState[]
export type RetractedTo = (typeof retractedTo)[number]

/** What was sent back or taken back has not been filed. */
export const statesThatCount = ['filed', 'received'] as const satisfies readonly FilingState[]
export const countsAsFiled = (state: FilingState): boolean =>
  (statesThatCount as readonly FilingState[]).includes(state)

interface HandedIn {
  readonly duty: string | null
  readonly title: string
  readonly state: FilingState
}

/** Of filings, the newest first: those sent back after which nothing was handed in for the same duty, or under the same title. */
export function sentBackAndOpen<Filing extends HandedIn>(filings: readonly Filing[]): readonly Filing[] {
  const isSame = (one: HandedIn, other: HandedIn) =>
    one.duty === null ? other.duty === null && one.title === other.title : one.duty === other.duty
  return filings.filter(
    (each, place) =>
      each.state === 'returned' &&
      !filings.slice(0, place).some((later) => isSame(each, later) && later.state !== 'withdrawn'),
  )
}

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
