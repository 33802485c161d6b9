// 法51条6項, 51条の2, 52条1項; 一般法36条・38条・39条・94条: the ordinary general meeting, and what is counted back from it.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { clearDaysBefore, earlierOf, endOfMonths } from '../../../../../foundation/legal-period.ts'
import { type FiscalYear, fiscalYearBefore, type MonthDay } from '../../fiscal-year.ts'
import { noticeDaysFor } from '../../meeting/notice-is-in-time.ts'
import { annualReportFilingMonths } from '../../parameters/duty-parameters.ts'
import { type Deadline, dayOf, following, notKnown, onDay } from '../deadline.ts'
import type { DutyFacts } from '../duty-facts.ts'

/** A year as it is lived, with the accounts of the year before. */
export interface YearGround {
  readonly facts: DutyFacts
  readonly closed: FiscalYear
  readonly lived: FiscalYear
  readonly plan: YearPlan
}

export interface YearPlan {
  readonly filingBy: CalendarDate
  /** The last lawful day: by the articles, and with the filing still in time. */
  readonly latestMeetingOn: CalendarDate
  /** As planned, else the last lawful day. */
  readonly meetingOn: CalendarDate
  readonly meetingIsPlanned: boolean
  readonly noticeBy: Deadline
  /** The board that approves the accounts and calls the meeting: the last day, and the day it counts with. */
  readonly boardBy: Deadline
  readonly boardOn: Deadline
  readonly boardNoticeBy: Deadline
}

export function groundOfYear(facts: DutyFacts, start: MonthDay, lived: FiscalYear): YearGround {
  const closed = fiscalYearBefore(start, lived)
  return { facts, closed, lived, plan: planYear(facts, closed) }
}

const filingAfter = (yearEnd: CalendarDate): CalendarDate => endOfMonths(yearEnd, annualReportFilingMonths)

/** The last lawful day of the ordinary general meeting that hears the accounts of a year. */
export function latestMeetingAfter(yearEnd: CalendarDate, { articles }: DutyFacts): CalendarDate {
  const [filingBy, within] = [filingAfter(yearEnd), articles.generalMeetingWithinMonths]
  return within ? earlierOf(endOfMonths(yearEnd, within), filingBy) : filingBy
}

function planYear(facts: DutyFacts, closed: FiscalYear): YearPlan {
  const { ordinaryMeetingOn, writtenVoting } = facts
  const filingBy = filingAfter(closed.until)
  const latestMeetingOn = latestMeetingAfter(closed.until, facts)
  const meetingOn = ordinaryMeetingOn ?? latestMeetingOn
  const noticeDays = noticeDaysFor('generalMeeting', { writtenVoting }, {})
  const noticeBy =
    noticeDays === null
      ? notKnown('writtenVoting', '書面・電磁的方法による議決権の行使を認めるか(招集の期間が変わります)')
      : onDay(clearDaysBefore(meetingOn, noticeDays))
  const boardOn = facts.accountsBoardOn ? onDay(facts.accountsBoardOn) : noticeBy
  return {
    filingBy,
    latestMeetingOn,
    meetingOn,
    meetingIsPlanned: Boolean(ordinaryMeetingOn),
    noticeBy,
    boardBy: noticeBy,
    boardOn,
    boardNoticeBy: boardNotice(facts, boardOn),
  }
}

function boardNotice({ articles }: DutyFacts, boardOn: Deadline): Deadline {
  const { boardNoticeDays } = articles
  const days =
    boardNoticeDays === undefined ? null : noticeDaysFor('board', {}, { board: { noticeDays: boardNoticeDays } })
  if (days === null) return notKnown('articles.boardNoticeDays', '定款に定めた理事会の招集の期間')
  return following(boardOn, (on) => clearDaysBefore(on, days))
}

/** What is planned later than it must be done. */
export const plannedTooLate = (
  planned: CalendarDate | null | undefined,
  by: Deadline,
  what: string,
): readonly string[] => {
  const last = dayOf(by)
  return planned && last && planned > last ? [`${what}の予定日 ${planned} は、期限の ${last} より後です`] : []
}
