import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { Duty } from '../duty.ts'
import type { DutyEvent, DutyFacts } from '../duty-facts.ts'
import { dutiesOfEvents, dutiesOfYear } from '../list-duties.ts'

export const day = calendarDate
export const today = day('2026-05-01')

/** April to March, read articles, a meeting on 24 June 2026 with votes in writing: the example of the law's digest. */
export const known: DutyFacts = {
  specified: false,
  articles: {
    fiscalYearStart: { month: 4, day: 1 },
    generalMeetingWithinMonths: 3,
    boardNoticeDays: null,
    boardReports: 'everyThreeMonths',
    planBeforeYear: null,
    councilEvaluationBy: { month: 3, day: 31 },
    directorTermYears: null,
    auditorTermYears: null,
    publicNotice: 'electronic',
  },
  ordinaryMeetingOn: day('2026-06-24'),
  writtenVoting: true,
  officers: [
    { id: 'd1', name: '架空 一郎', role: 'director', electedOn: day('2024-06-20') },
    { id: 'a1', name: '架空 三郎', role: 'auditor', electedOn: day('2024-06-26') },
  ],
  boardReportsOn: [day('2026-02-20')],
}

export const withYear = (month: number, dayOfMonth: number, changes: Partial<DutyFacts> = {}): DutyFacts => ({
  ...known,
  ...changes,
  articles: { ...known.articles, ...changes.articles, fiscalYearStart: { month, day: dayOfMonth } },
})

export const listOf = (facts: DutyFacts = known, inYear = today, on = today) => dutiesOfYear(facts, inYear, on)

/** The only duty of a rule. */
export function one(duties: readonly Duty[], rule: string): Duty {
  const [found, ...others] = duties.filter((duty) => duty.rule === rule)
  if (!found || others.length > 0) throw new Error(`${rule}: ${others.length + (found ? 1 : 0)} duties`)
  return found
}

export const dutyOf = (rule: string, facts: DutyFacts = known, inYear = today, on = today): Duty =>
  one(listOf(facts, inYear, on), rule)

export const ofEvent = (event: DutyEvent, facts: Partial<DutyFacts> = {}, on = event.on) =>
  dutiesOfEvents({ ...known, ...facts, events: [event] }, on)
