import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { addTarget, recordResult, removeResult, reviseTarget } from '../../contract/targets/target-endpoints.ts'
import { fiscalYearOn } from '../../domain/fiscal-year.ts'
import { acting } from '../duties/acting.ts'
import { readAllianceFacts } from '../living/alliance-facts.ts'
import { nameOn } from '../living/alliance-name.ts'
import { type TargetWork, targetsOf, writeTarget } from './revised-rows.ts'
import { addResult, removeStoredResult } from './target-store.ts'

export const serveAddTarget = serve(addTarget, async (work: TargetWork, { body }) => {
  const { organisationId } = acting(work)
  work.note({ subject: organisationId })
  if ((await nameOn(workFor(work), organisationId, work.today)) === null) return refuse('alliance-not-found')
  const id = work.newId()
  await writeTarget(work, { id, revision: 1, ownerId: organisationId, value: body.target })
  return { id }
})

/** The own office's; of another alliance's no office hears that it exists. */
async function ownTarget(work: TargetWork, targetId: string) {
  work.note({ subject: targetId })
  return (await targetsOf(work, acting(work).organisationId)).find(({ id }) => id === targetId)
}

export const serveReviseTarget = serve(reviseTarget, async (work: TargetWork, { params, body }) => {
  const stored = await ownTarget(work, params.targetId)
  if (!stored) return refuse('target-not-found')
  const { organisationId: ownerId } = acting(work)
  await writeTarget(work, { id: stored.id, revision: stored.revision + 1, ownerId, value: body.target })
  return {}
})

export const serveRecordResult = serve(recordResult, async (work: TargetWork, { params, body }) => {
  const { organisationId: ownerId } = acting(work)
  const start = (await readAllianceFacts(workFor(work), ownerId, work.today))?.articles.fiscalYearStart
  if (!start) return refuse('year-unknown')
  const stored = await ownTarget(work, params.targetId)
  if (!stored) return refuse('target-not-found')
  if (body.untilOn > work.today) return refuse('result-in-future')
  const of = { ownerId, yearFrom: fiscalYearOn(start, body.untilOn).from }
  return { id: await addResult(work, of, { ...body, targetId: stored.id, source: null }) }
})

export const serveRemoveResult = serve(removeResult, async (work: TargetWork, { params }) => {
  work.note({ subject: params.resultId })
  return (await removeStoredResult(work, params.resultId)) ? {} : refuse('result-not-found')
})
