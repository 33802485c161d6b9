import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { recordDutyEvent, reviseDutyEvent } from '../../contract/duties/duty-endpoints.ts'
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

export const serveReviseDutyEvent = serve(reviseDutyEvent, async (work: DutyWork, { params, body }) => {
  work.note({ subject: params.eventId })
  const { organisationId } = acting(work)
  const stored = (await eventsOf(work, organisationId)).find(({ id }) => id === params.eventId)
  if (!stored) return refuse('event-not-found')
  await writeEvent(work, { ...stored, revision: stored.revision + 1, event: body.event })
  return {}
})
