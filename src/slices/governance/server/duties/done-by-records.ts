import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import type { SeenFulfilment } from '../../domain/duties/live/seen-fulfilment.ts'
import type { FiscalYear } from '../../domain/fiscal-year.ts'
import type { TargetWork } from '../targets/revised-rows.ts'
import { evaluationOfYear, publicationsOf } from '../targets/target-store.ts'
import type { DutyWork } from './duty-store.ts'
import { fulfilmentsOf } from './fulfilment-store.ts'

/**
 * What this system itself has seen done, so that nobody ticks it a second time: what was kept of other records, and the
 * council's evaluation with its publication, which everybody who reads the duties may read as well.
 */
export async function doneByRecords(
  given: DutyWork,
  ownerId: string,
  years: { readonly lived: FiscalYear; readonly closed: FiscalYear } | null,
): Promise<readonly SeenFulfilment[]> {
  const kept = await fulfilmentsOf(given, ownerId)
  if (!years) return kept
  const { lived, closed } = years
  const work: TargetWork = workFor(given)
  const evaluation = await evaluationOfYear(work, { ownerId, yearFrom: lived.from })
  const published = (await publicationsOf(work, ownerId)).find(({ yearFrom }) => yearFrom === lived.from)
  const seen = (
    duty: string,
    on: SeenFulfilment['on'],
    source: 'evaluation' | 'publication',
    says: string,
  ): SeenFulfilment => ({ duty: `${duty}@${closed.until}`, on, source, origin: `${source}:${lived.from}`, says })
  const publishedOn = published && dateInJapan(published.publishedAt)
  return [
    ...kept,
    ...(evaluation ? [seen('council-evaluates', evaluation.evaluatedOn, 'evaluation', evaluation.meeting)] : []),
    ...(publishedOn
      ? [seen('evaluation-published', publishedOn, 'publication', `${formatJapaneseDate(publishedOn)}に公表`)]
      : []),
  ]
}
