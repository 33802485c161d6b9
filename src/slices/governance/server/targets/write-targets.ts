import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import {
  addTarget,
  recordResult,
  recountTargets,
  removeResult,
  reviseTarget,
} from '../../contract/targets/target-endpoints.ts'
import type { WrittenTarget } from '../../contract/targets/target-shapes.ts'
import { type FiscalYear, fiscalYearOn } from '../../domain/fiscal-year.ts'
import { refuseStale } from '../changed-meanwhile.ts'
import { acting } from '../duties/acting.ts'
import { readAllianceFacts } from '../living/alliance-facts.ts'
import { nameOn } from '../living/alliance-name.ts'
import { feedTargets } from './feed-targets.ts'
import { findMeasure, type MeasureSource } from './measure-source.ts'
import { lockRevisions, type TargetWork, targetsOf, writeTarget } from './revised-rows.ts'
import { addResult, removeStoredResult } from './target-store.ts'

const serveAddTarget = (sources: readonly MeasureSource[]) =>
  serve(addTarget, async (work: TargetWork, { body }) => {
    const { organisationId } = acting(work)
    work.note({ subject: organisationId })
    if ((await nameOn(workFor(work), organisationId, work.today)) === null) return refuse('alliance-not-found')
    if (!isMeasurable(sources, body.target)) return refuse('measure-not-offered')
    const id = work.newId()
    await writeTarget(work, { id, revision: 1, ownerId: organisationId, value: body.target })
    await feedThisYear(work, sources, organisationId)
    return { id }
  })

/** A measure says itself in what unit it counts and how its numbers become one. */
function isMeasurable(sources: readonly MeasureSource[], target: WrittenTarget): boolean {
  if (target.measure === null) return true
  const measure = findMeasure(sources, target.measure)?.measure
  return measure !== undefined && measure.unit === target.unit && measure.counting === target.counting
}

async function yearOf(work: TargetWork, ownerId: string, day: CalendarDate): Promise<FiscalYear | null> {
  const start = (await readAllianceFacts(workFor(work), ownerId, work.today))?.articles.fiscalYearStart
  return start ? fiscalYearOn(start, day) : null
}

/** A target that has just got its measure shows at once what it says. */
export async function feedThisYear(
  work: TargetWork,
  sources: readonly MeasureSource[],
  ownerId: string,
): Promise<void> {
  const year = await yearOf(work, ownerId, work.today)
  if (year) await feedTargets(work, sources, ownerId, year)
}

const serveRecountTargets = (sources: readonly MeasureSource[]) =>
  serve(recountTargets, async (work: TargetWork, { body }) => {
    const { organisationId } = acting(work)
    work.note({ subject: organisationId })
    if ((await nameOn(workFor(work), organisationId, work.today)) === null) return refuse('alliance-not-found')
    const year = await yearOf(work, organisationId, body.inYear)
    if (!year) return refuse('year-unknown')
    return { notCounted: (await feedTargets(work, sources, organisationId, year)).map((each) => ({ ...each })) }
  })

/** The own office's; of another alliance's no office hears that it exists. */
async function ownTarget(work: TargetWork, targetId: string) {
  work.note({ subject: targetId })
  await lockRevisions(work, targetId)
  return (await targetsOf(work, acting(work).organisationId)).find(({ id }) => id === targetId)
}

const targetWords = {
  said: { matter: '連携推進業務', wording: '目標', unit: '単位', goal: '目標の数' },
  named: { direction: '目標の向き', counting: '数え方', measure: '実績の入れ方' },
}

const serveReviseTarget = (sources: readonly MeasureSource[]) =>
  serve(reviseTarget, async (work: TargetWork, { params, body }) => {
    const stored = await ownTarget(work, params.targetId)
    if (!stored) return refuse('target-not-found')
    if (body.target && !isMeasurable(sources, body.target)) return refuse('measure-not-offered')
    const stale = refuseStale(body.seen, stored.value, targetWords)
    if (stale) return stale
    const { organisationId: ownerId } = acting(work)
    await writeTarget(work, { id: stored.id, revision: stored.revision + 1, ownerId, value: body.target })
    await feedThisYear(work, sources, ownerId)
    return {}
  })

const serveRecordResult = serve(recordResult, async (work: TargetWork, { params, body }) => {
  const { organisationId: ownerId } = acting(work)
  const year = await yearOf(work, ownerId, body.untilOn)
  if (!year) return refuse('year-unknown')
  const stored = await ownTarget(work, params.targetId)
  if (!stored) return refuse('target-not-found')
  if (stored.value.measure !== null) return refuse('counted-by-system')
  if (body.untilOn > work.today) return refuse('result-in-future')
  const of = { ownerId, yearFrom: year.from }
  return { id: await addResult(work, of, { ...body, targetId: stored.id, source: null }) }
})

const serveRemoveResult = serve(removeResult, async (work: TargetWork, { params }) => {
  work.note({ subject: params.resultId })
  return (await removeStoredResult(work, params.resultId)) ? {} : refuse('result-not-found')
})

/** With the measures that other slices offer. */
export const writingTargets = (sources: readonly MeasureSource[]): readonly ServedEndpoint[] => [
  serveAddTarget(sources),
  serveReviseTarget(sources),
  serveRecountTargets(sources),
  serveRecordResult,
  serveRemoveResult,
]
