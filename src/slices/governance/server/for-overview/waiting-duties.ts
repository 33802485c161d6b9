import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { acting } from '../duties/acting.ts'
import { listedDuties, readDutyYear } from '../duties/read-duty-year.ts'

/** How far ahead an office looks of a morning. */
const daysAhead = 30

/** Duties of the viewer's own alliance that are late, or fall due within a month. */
export async function waitingDuties(given: Work<never>) {
  const { organisationId } = acting(given)
  const year = await readDutyYear(workFor(given), organisationId, given.today)
  if (!year) return []
  const horizon = addDays(given.today, daysAhead)
  return listedDuties(year, given.today)
    .filter(({ state, dueOn }) => state === 'late' || (state === 'due' && dueOn !== null && dueOn <= horizon))
    .map(({ id, title, article, dueOn, state }) => ({
      what: 'duty' as const,
      id,
      title,
      detail: dueOn ? `${article}　期限 ${formatJapaneseDate(dueOn)}` : article,
      on: dueOn,
      isLate: state === 'late',
    }))
}
