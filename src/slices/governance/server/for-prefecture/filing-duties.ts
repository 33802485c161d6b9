import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { Duty } from '../../domain/duties/duty.ts'
import type { DoneFact } from '../../domain/duties/duty-facts.ts'
import { dutiesOfYear } from '../../domain/duties/list-duties.ts'
import { fiscalYearOn, type MonthDay } from '../../domain/fiscal-year.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { readAllianceFacts } from '../living/alliance-facts.ts'

/** Duties of a year by which papers go to the governor. */
const filings: readonly string[] = ['annual-report-filed']

export interface FilingsOfAlliance {
  readonly fiscalYearStart: MonthDay | null
  readonly duties: readonly Duty[]
}

/** What an alliance has had to file since its certification, with what was filed. Null: an alliance the viewer does not know. */
export async function filingDuties(
  given: Work<never>,
  allianceId: string,
  today: CalendarDate,
  done: readonly DoneFact[],
): Promise<FilingsOfAlliance | null> {
  const facts = await readAllianceFacts(workFor<GovernanceTables>(given), allianceId, today)
  if (!facts) return null
  const { certifiedOn, articles } = facts.dutyFacts
  const start = articles.fiscalYearStart
  if (!certifiedOn || !start) return { fiscalYearStart: start ?? null, duties: [] }
  const duties = yearsSince(start, certifiedOn, today)
    .flatMap((day) => dutiesOfYear({ ...facts.dutyFacts, done }, day, today))
    .filter(({ rule }) => filings.includes(rule))
  return { fiscalYearStart: start, duties }
}

/** The first day of every year after the one of the certification, whose accounts are the first to be filed. */
function yearsSince(start: MonthDay, certifiedOn: CalendarDate, today: CalendarDate): readonly CalendarDate[] {
  const first = addDays(fiscalYearOn(start, certifiedOn).until, 1)
  const days: CalendarDate[] = []
  for (let day = first; day <= today; day = addDays(fiscalYearOn(start, day).until, 1)) days.push(day)
  return days
}
