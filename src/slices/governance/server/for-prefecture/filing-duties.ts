import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { Duty } from '../../domain/duties/duty.ts'
import type { DoneFact } from '../../domain/duties/duty-facts.ts'
import { dutiesOfEvents, dutiesOfYear } from '../../domain/duties/list-duties.ts'
import { goesToGovernor } from '../../domain/duties/live/filings-to-governor.ts'
import { fiscalYearOn, type MonthDay } from '../../domain/fiscal-year.ts'
import type { DutyTables } from '../duties/duty-tables.ts'
import { readDutyYear } from '../duties/read-duty-year.ts'

export interface FilingsOfAlliance {
  readonly fiscalYearStart: MonthDay | null
  readonly duties: readonly Duty[]
}

/**
 * What an alliance has had to file: the reports of every year since its certification, and what the events of this year ask.
 * `done` is the desk's own word, which may be a moment ahead of ours. Null: an alliance the viewer does not know.
 */
export async function filingDuties(
  given: Work<never>,
  allianceId: string,
  today: CalendarDate,
  done: readonly DoneFact[],
): Promise<FilingsOfAlliance | null> {
  const read = await readDutyYear(workFor<DutyTables>(given), allianceId, today)
  if (!read) return null
  const { certifiedOn, articles } = read.facts.dutyFacts
  const start = articles.fiscalYearStart
  if (!certifiedOn || !start) return { fiscalYearStart: start ?? null, duties: [] }
  const ofYears = yearsSince(start, certifiedOn, today).flatMap((day) =>
    dutiesOfYear({ ...read.facts.dutyFacts, done }, day, today),
  )
  // Whether an event asks for a filing at all may not be known yet: then the office's own list asks for the fact first.
  const ofEvents = dutiesOfEvents({ ...read.dutyFacts, done }, today).filter(({ state }) => state !== 'unknown')
  return { fiscalYearStart: start, duties: [...ofYears, ...ofEvents].filter(goesToGovernor) }
}

/** The first day of every year after the one of the certification, whose accounts are the first to be filed. */
function yearsSince(start: MonthDay, certifiedOn: CalendarDate, today: CalendarDate): readonly CalendarDate[] {
  const first = addDays(fiscalYearOn(start, certifiedOn).until, 1)
  const days: CalendarDate[] = []
  for (let day = first; day <= today; day = addDays(fiscalYearOn(start, day).until, 1)) days.push(day)
  return days
}
