import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { addInitiative, reviseInitiative, showInitiatives } from '../../contract/targets/initiative-endpoints.ts'
import { refuseStale } from '../changed-meanwhile.ts'
import { acting, isOfficeOf } from '../duties/acting.ts'
import { nameOn } from '../living/alliance-name.ts'
import { allianceOfViewer } from './alliance-of-viewer.ts'
import { initiativesOf, lockRevisions, type TargetWork, writeInitiative } from './revised-rows.ts'

const serveShow = serve(showInitiatives, async (work: TargetWork, { query }) => {
  const allianceId = await allianceOfViewer(workFor(work), query.allianceId)
  work.note({ subject: allianceId })
  const name = await nameOn(workFor(work), allianceId, work.today)
  if (name === null) return refuse('alliance-not-found')
  const initiatives = await initiativesOf(work, allianceId)
  return {
    allianceId,
    name,
    initiatives: initiatives.map(({ id, value }) => ({ ...value, id })),
    mayWrite: isOfficeOf(work, allianceId),
  }
})

const serveAdd = serve(addInitiative, async (work: TargetWork, { body }) => {
  const { organisationId: ownerId } = acting(work)
  work.note({ subject: ownerId })
  if ((await nameOn(workFor(work), ownerId, work.today)) === null) return refuse('alliance-not-found')
  const id = work.newId()
  await writeInitiative(work, { id, revision: 1, ownerId, value: body.initiative })
  return { id }
})

const initiativeWords = {
  said: { title: '取組', field: '分野', text: '内容' },
  named: { difficulty: '実現の難易度', effect: '効果の大きさ', state: '段階' },
}

const serveRevise = serve(reviseInitiative, async (work: TargetWork, { params, body }) => {
  const { organisationId: ownerId } = acting(work)
  work.note({ subject: params.initiativeId })
  await lockRevisions(work, params.initiativeId)
  const stored = (await initiativesOf(work, ownerId)).find(({ id }) => id === params.initiativeId)
  if (!stored) return refuse('initiative-not-found')
  const stale = refuseStale(body.seen, stored.value, initiativeWords)
  if (stale) return stale
  await writeInitiative(work, { id: stored.id, revision: stored.revision + 1, ownerId, value: body.initiative })
  return {}
})

export const initiativeEndpoints: readonly ServedEndpoint[] = [serveShow, serveAdd, serveRevise]
