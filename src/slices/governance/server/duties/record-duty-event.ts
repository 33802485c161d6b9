import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { recordDutyEvent, reviseDutyEvent } from '../../contract/duties/duty-endpoints.ts'
import { refuseStale } from '../changed-meanwhile.ts'
import { nameOn } from '../living/alliance-name.ts'
import { acting } from './acting.ts'
import { type DutyWork, eventsOf, writeEvent } from './duty-store.ts'

export const serveRecordDutyEvent = serve(recordDutyEvent, async (work: DutyWork, { body }) => {
  const { organisationId } = acting(work)
  work.note({ subject: organisationId })
  if ((await nameOn(workFor(work), organisationId, work.today)) === null) return refuse('alliance-not-found')
  const id = work.newId()
  await writeEvent(work, { id, revision: 1, ownerId: organisationId, event: body.event, origin: null })
  return { id }
})

const eventWords = { said: { on: '日', because: '事情' } }

export const serveReviseDutyEvent = serve(reviseDutyEvent, async (work: DutyWork, { params, body }) => {
  work.note({ subject: params.eventId })
  const { organisationId } = acting(work)
  await takeTurn(work, 'governance.duty-event', params.eventId)
  const stored = (await eventsOf(work, organisationId)).find(({ id }) => id === params.eventId)
  if (!stored) return refuse('event-not-found')
  const stale = refuseStale(body.seen, stored.event, eventWords)
  if (stale) return stale
  await writeEvent(work, { ...stored, revision: stored.revision + 1, event: body.event })
  return {}
})
