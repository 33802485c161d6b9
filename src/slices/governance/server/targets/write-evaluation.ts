import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { publishEvaluation, writeEvaluation } from '../../contract/targets/target-endpoints.ts'
import type { PublishedContent } from '../../contract/targets/target-shapes.ts'
import { refuseStale } from '../changed-meanwhile.ts'
import { acting } from '../duties/acting.ts'
import { readTargetYear, type TargetYear } from './read-target-year.ts'
import { lockRevisions, type TargetWork } from './revised-rows.ts'
import { addEvaluation, publish } from './target-store.ts'

async function ownYear(work: TargetWork, inYear: Parameters<typeof readTargetYear>[2]) {
  const { organisationId: ownerId } = acting(work)
  work.note({ subject: ownerId })
  const read = await readTargetYear(work, ownerId, inYear)
  if (!read) return refuse('alliance-not-found')
  return read.year ? { ...read, of: { ownerId, yearFrom: read.year.from } } : refuse('year-unknown')
}

const evaluationWords = { said: { evaluatedOn: '評価した日', meeting: '会議', text: '評価の内容' } }

export const serveWriteEvaluation = serve(writeEvaluation, async (work: TargetWork, { body }) => {
  await lockRevisions(work, acting(work).organisationId)
  const own = await ownYear(work, body.inYear)
  if ('refused' in own) return own
  const stale = body.seen !== undefined && refuseStale(body.seen, own.evaluation, evaluationWords)
  if (stale) return stale
  if (body.evaluation && body.evaluation.evaluatedOn > work.today) return refuse('evaluation-in-future')
  await addEvaluation(work, own.of, body.evaluation)
  return {}
})

export const servePublishEvaluation = serve(publishEvaluation, async (work: TargetWork, { body }) => {
  const own = await ownYear(work, body.inYear)
  if ('refused' in own) return own
  const content = contentOf(own)
  if (body.publish && !content) return refuse('nothing-to-publish')
  await publish(work, own.of, body.publish ? content : null)
  return {}
})

/** What stands now, so that a later correction does not change what was published. */
function contentOf({ facts, year, evaluation, targets }: TargetYear): PublishedContent | null {
  if (!year || !evaluation) return null
  return {
    name: facts.name,
    year: { ...year },
    evaluation: { ...evaluation },
    targets: targets.map(({ id: _id, results: _results, progress, ...target }) => ({
      ...target,
      value: progress.value,
      state: progress.state,
    })),
  }
}
