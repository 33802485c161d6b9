// 一般法36条・39条・57条・94条; 法51条6項, 51条の2, 70条の3第1項第17号ハ: which duties of a year the record of one meeting shows as done.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { type FiscalYear, fiscalYearBefore, fiscalYearOn, type MonthDay } from '../../fiscal-year.ts'
import type { Body } from '../../meeting/meeting-facts.ts'
import type { SubjectName } from '../../meeting/resolution-kind.ts'
import type { DoneFact } from '../duty-facts.ts'

export interface MeetingOnRecord {
  readonly body: Body
  readonly heldOn: CalendarDate
  readonly noticeSentOn: CalendarDate | null
  /** Every item of the agenda that is decided upon, with what came of it; null: not decided yet. */
  readonly items: readonly { readonly subject: SubjectName; readonly carried: boolean | null }[]
  /** The day from which the minutes say all the law asks; null: they do not yet. */
  readonly minutedOn: CalendarDate | null
}

/** The ordinary meeting of a body is the one before which its yearly matter comes. */
const yearlyMatter: Readonly<Record<Body, SubjectName>> = {
  generalMeeting: 'accounts',
  board: 'approveAccountsInBoard',
  council: 'evaluationByCouncil',
}

const rulesOf: Readonly<Record<Body, { called?: string; decided: string; minuted?: string }>> = {
  generalMeeting: {
    called: 'general-meeting-called',
    decided: 'ordinary-general-meeting',
    minuted: 'general-meeting-minuted',
  },
  board: { called: 'accounts-board-called', decided: 'accounts-approved-by-board' },
  council: { decided: 'council-evaluates' },
}

/** Duties bear the end of the year whose accounts they are about: the one before the year the meeting is held in. */
export function fulfilledByMeeting(meeting: MeetingOnRecord, fiscalYearStart: MonthDay): readonly DoneFact[] {
  const matters = meeting.items.filter(({ subject }) => subject === yearlyMatter[meeting.body])
  if (matters.length === 0) return []
  const closed: FiscalYear = fiscalYearBefore(fiscalYearStart, fiscalYearOn(fiscalYearStart, meeting.heldOn))
  const { called, decided, minuted } = rulesOf[meeting.body]
  const carried = matters.every((each) => each.carried === true)
  const done = (rule: string | undefined, on: CalendarDate | null): readonly DoneFact[] =>
    rule && on ? [{ duty: `${rule}@${closed.until}`, on }] : []
  return [
    ...done(called, meeting.noticeSentOn),
    ...done(decided, carried ? meeting.heldOn : null),
    ...done(minuted, carried ? meeting.minutedOn : null),
  ]
}
