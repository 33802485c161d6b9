import { prefectures } from '../../../../foundation/prefectures.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { recordHearing } from '../../contract/endpoints/application-endpoints.ts'
import { acting } from '../acting.ts'
import { tellBothSides } from '../tell-both-sides.ts'
import { findApplication, type SupervisionWork } from './application-store.ts'

export const serveRecordHearing = serve(recordHearing, async (work: SupervisionWork, { params, body }) => {
  work.note({ subject: params.id })
  const application = await findApplication(work, params.id)
  if (!application) return refuse('application-not-found')
  const known: readonly string[] = prefectures
  if (body.kind === 'otherGovernor' && !known.includes(body.body)) return refuse('not-a-prefecture')
  if (body.heldOn !== null && body.heldOn > work.today) return refuse('not-heard-yet')
  const id = work.newId()
  await work.db
    .insertInto('supervision.hearing')
    .values({
      id,
      application_id: application.id,
      owner_id: application.owner_id,
      prefecture_id: application.prefecture_id,
      kind: body.kind,
      body: body.body,
      held_on: body.heldOn,
      in_favour: body.inFavour,
      opinion: body.opinion,
      recorded_at: work.now,
      recorded_by: acting(work).accountId,
    })
    .execute()
  await tellBothSides(work, application)
  return { id }
})
