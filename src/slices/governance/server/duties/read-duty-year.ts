import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { earlierOf } from '../../../../foundation/legal-period.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import type { Duty } from '../../domain/duties/duty.ts'
import type { DutyEvent, DutyFacts } from '../../domain/duties/duty-facts.ts'
import { dutiesOfEvents, dutiesOfYear } from '../../domain/duties/list-duties.ts'
import { eventsOfBodies } from '../../domain/duties/live/events-of-bodies.ts'
import type { OrdinaryMeeting } from '../../domain/duties/live/ordinary-meeting.ts'
import { doneOnce, type SeenFulfilment } from '../../domain/duties/live/seen-fulfilment.ts'
import { noPlan, withPlan, type YearPlanDays } from '../../domain/duties/live/year-plan-days.ts'
import { type FiscalYear, fiscalYearBefore, fiscalYearOn } from '../../domain/fiscal-year.ts'
import { type AllianceFacts, readAllianceFacts } from '../living/alliance-facts.ts'
import { doneByRecords } from './done-by-records.ts'
import { type DutyMark, type DutyWork, eventsOf, marksOf, planOfYear, type StoredEvent } from './duty-store.ts'
import { ordinaryMeetingsIn } from './planning/ordinary-meetings.ts'

const boardReportRule = 'directors-report-to-board'
export const isBoardReport = ({ duty }: { readonly duty: string }): boolean => duty.startsWith(`${boardReportRule}@`)

/** A fiscal year of an alliance, as its records and the law make it. */
export interface DutyYear {
  readonly facts: AllianceFacts
  readonly year: FiscalYear | null
  readonly plan: YearPlanDays
  readonly ordinaryMeetings: readonly OrdinaryMeeting[]
  readonly dutyFacts: DutyFacts
  readonly marks: readonly DutyMark[]
  /** Done by the system's own records, of whatever year. */
  readonly seen: readonly SeenFulfilment[]
  readonly stored: readonly StoredEvent[]
  readonly inYear: CalendarDate
}

/** Null: the viewer does not know this alliance. */
export async function readDutyYear(work: DutyWork, allianceId: string, inYear: CalendarDate): Promise<DutyYear | null> {
  const current = await readAllianceFacts(workFor(work), allianceId, work.today)
  if (!current) return null
  const start = current.articles.fiscalYearStart
  const year = start ? fiscalYearOn(start, inYear) : null
  // A year that is over is told with the officers and articles it ended with.
  const facts =
    year && year.until < work.today
      ? ((await readAllianceFacts(workFor(work), allianceId, year.until)) ?? current)
      : current
  const plan = year ? await planOfYear(work, allianceId, year.from) : noPlan
  const marks = await marksOf(work, allianceId)
  const stored = await eventsOf(work, allianceId)
  const reports = marks.filter(isBoardReport)
  const seen = await doneByRecords(
    work,
    allianceId,
    year && start ? { lived: year, closed: fiscalYearBefore(start, year) } : null,
  )
  const events = year ? eventsIn(facts, stored, plan, [...marks, ...seen], year, work.today) : []
  const dutyFacts: DutyFacts = {
    ...withPlan(facts.dutyFacts, plan),
    done: doneOnce(
      seen,
      marks.filter((mark) => !isBoardReport(mark)).map(({ duty, doneOn }) => ({ duty, on: doneOn })),
    ),
    boardReportsOn: reports.length > 0 ? reports.map(({ doneOn }) => doneOn) : undefined,
    events,
  }
  const ordinaryMeetings = year ? await ordinaryMeetingsIn(workFor(work), allianceId, year) : []
  return { facts, year, plan, ordinaryMeetings, dutyFacts, marks, seen, stored, inYear }
}

/** What happened in the year; of what was written before it, what still asks something. */
function eventsIn(
  facts: AllianceFacts,
  stored: readonly StoredEvent[],
  plan: YearPlanDays,
  done: readonly { readonly duty: string }[],
  year: FiscalYear,
  today: CalendarDate,
): readonly DutyEvent[] {
  const written = stored.map(({ id, event }): DutyEvent => ({ ...event, id }))
  const isOpen = (event: DutyEvent) =>
    dutiesOfEvents({ articles: {}, events: [event] }, today).some(
      ({ id, doneOn }) => !doneOn && !done.some(({ duty }) => duty === id),
    )
  const ofYear = written.filter(
    (event) => (year.from <= event.on && event.on <= year.until) || (event.on < year.from && isOpen(event)),
  )
  const ofBodies = eventsOfBodies(
    {
      officers: facts.officers,
      directorNumber: facts.articles.directorNumber,
      auditorNumber: facts.articles.auditorNumber,
      representatives: facts.statements.each('representative').map(({ subject, effectiveOn, value }) => ({
        id: subject ?? '',
        kind: value.kind,
        decidedOn: effectiveOn,
        reappointment: value.reappointment,
        approvalArrivedOn: value.approvalArrivedOn,
      })),
      certifiedOn: written.some(({ kind }) => kind === 'certified') ? undefined : facts.dutyFacts.certifiedOn,
      revokedOn: written.some(({ kind }) => kind === 'revoked') ? undefined : facts.dutyFacts.revokedOn,
      ordinaryMeetingOn: plan.ordinaryMeeting,
    },
    year,
    earlierOf(today, year.until),
  )
  return [...ofYear, ...ofBodies]
}

export interface ListedDuty extends Duty {
  readonly ofEvent: boolean
}

/** In the order of their days: the year's round and what happened, in one list. */
export function listedDuties({ dutyFacts, inYear }: DutyYear, today: CalendarDate): readonly ListedDuty[] {
  const ofYear = dutiesOfYear(dutyFacts, inYear, today).map((duty) => ({ ...duty, ofEvent: false }))
  const ofEvents = dutiesOfEvents(dutyFacts, today).map((duty) => ({ ...duty, ofEvent: true }))
  const dayOf = ({ dueOn, earliestOn }: Duty) => dueOn ?? earliestOn ?? '9999-12-31'
  return [...ofYear, ...ofEvents].toSorted((one, other) =>
    dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0,
  )
}
