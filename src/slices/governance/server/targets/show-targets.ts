import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { listPublishedEvaluations, showTargets } from '../../contract/targets/target-endpoints.ts'
import { isOfficeOf } from '../duties/acting.ts'
import { allianceOfViewer } from './alliance-of-viewer.ts'
import { findMeasure, type MeasureSource } from './measure-source.ts'
import { type MeasuredTarget, readTargetYear } from './read-target-year.ts'
import type { TargetWork } from './revised-rows.ts'
import { publicationsOf } from './target-store.ts'

export const serveShowTargets = (sources: readonly MeasureSource[]) =>
  serve(showTargets, async (work: TargetWork, { query }) => {
    const allianceId = await allianceOfViewer(workFor(work), query.allianceId)
    work.note({ subject: allianceId })
    const read = await readTargetYear(work, allianceId, query.inYear ?? work.today)
    if (!read) return refuse('alliance-not-found')
    const { facts, year, targets, evaluation, publication } = read
    const matters = facts.statements.about('policy')?.matters
    return {
      allianceId,
      name: facts.name,
      today: work.today,
      year: year && { ...year },
      matters: matters?.map(({ title, targets: of = [] }) => ({ title, targets: [...of] })) ?? null,
      targets: targets.map((target) => shownTarget(target, sources)),
      measures: sources.flatMap(({ name, measures }) => measures.map((each) => ({ ...each, source: name }))),
      evaluation: evaluation && { ...evaluation },
      publishedAt: publication?.publishedAt.toISOString() ?? null,
      mayWrite: isOfficeOf(work, allianceId),
    }
  })

const shownTarget = ({ results, progress, ...target }: MeasuredTarget, sources: readonly MeasureSource[]) => ({
  ...target,
  results: results.map(({ targetId: _of, source, ...result }) => ({
    ...result,
    source: source && (findMeasure(sources, source)?.source.name ?? source),
  })),
  progress: { ...progress, course: progress.course.map((each) => ({ ...each })) },
})

export const serveListPublishedEvaluations = serve(listPublishedEvaluations, async (work: TargetWork, { query }) => {
  const publications = await publicationsOf(work, query.allianceId)
  const items = publications.map(({ allianceId, publishedAt, content }) => ({
    allianceId,
    publishedAt: publishedAt.toISOString(),
    content,
  }))
  return { items, total: items.length, next: null }
})
