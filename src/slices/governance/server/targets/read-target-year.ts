import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import type { WrittenEvaluation, WrittenTarget } from '../../contract/targets/target-shapes.ts'
import { type FiscalYear, fiscalYearOn } from '../../domain/fiscal-year.ts'
import { type Progress, progressOf } from '../../domain/targets/target.ts'
import { type AllianceFacts, readAllianceFacts } from '../living/alliance-facts.ts'
import { type TargetWork, targetsOf } from './revised-rows.ts'
import { evaluationOfYear, type Publication, publicationsOf, resultsOfYear, type StoredResult } from './target-store.ts'

export interface MeasuredTarget extends WrittenTarget {
  readonly id: string
  readonly results: readonly StoredResult[]
  readonly progress: Progress
}

export interface TargetYear {
  readonly facts: AllianceFacts
  readonly year: FiscalYear | null
  readonly targets: readonly MeasuredTarget[]
  readonly evaluation: WrittenEvaluation | null
  readonly publication: Publication | null
}

/** Null: the viewer does not know this alliance. */
export async function readTargetYear(
  work: TargetWork,
  allianceId: string,
  inYear: CalendarDate,
): Promise<TargetYear | null> {
  const facts = await readAllianceFacts(workFor(work), allianceId, work.today)
  if (!facts) return null
  const start = facts.articles.fiscalYearStart
  if (!start) return { facts, year: null, targets: [], evaluation: null, publication: null }
  const year = fiscalYearOn(start, inYear)
  const of = { ownerId: allianceId, yearFrom: year.from }
  const results = await resultsOfYear(work, of)
  const targets = (await targetsOf(work, allianceId)).map(({ id, value }) => {
    // What was recorded before the target got its measure, or by another, is no result of the way it is measured now.
    const own = results.filter(({ targetId, source }) => targetId === id && source === value.measure)
    return { ...value, id, results: own, progress: progressOf(value, own, year, work.today) }
  })
  const publications = await publicationsOf(work, allianceId)
  return {
    facts,
    year,
    targets,
    evaluation: await evaluationOfYear(work, of),
    publication: publications.find(({ yearFrom }) => yearFrom === year.from) ?? null,
  }
}
