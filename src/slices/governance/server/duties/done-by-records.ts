import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import type { DoneFact } from '../../domain/duties/duty-facts.ts'
import type { FiscalYear } from '../../domain/fiscal-year.ts'
import type { TargetWork } from '../targets/revised-rows.ts'
import { evaluationOfYear, publicationsOf } from '../targets/target-store.ts'
import type { DutyWork } from './duty-store.ts'

/** What this system itself has seen done: nobody ticks a second time that the council evaluated, and that it was published. */
export async function doneByRecords(
  given: DutyWork,
  ownerId: string,
  lived: FiscalYear,
  closed: FiscalYear,
): Promise<readonly DoneFact[]> {
  const work: TargetWork = workFor(given)
  const evaluation = await evaluationOfYear(work, { ownerId, yearFrom: lived.from })
  const published = (await publicationsOf(work, ownerId)).find(({ yearFrom }) => yearFrom === lived.from)
  return [
    ...(evaluation ? [{ duty: `council-evaluates@${closed.until}`, on: evaluation.evaluatedOn }] : []),
    ...(published ? [{ duty: `evaluation-published@${closed.until}`, on: dateInJapan(published.publishedAt) }] : []),
  ]
}
