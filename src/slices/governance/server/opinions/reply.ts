import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { replyToOpinion } from '../../contract/endpoints/opinion-endpoints.ts'
import { soundsLikeVerdict } from '../../domain/opinions/opinion-state.ts'
import { lockOpinion, type OpinionWork, stateOfStored, tellOfOpinion } from './opinion-store.ts'

/** The council's opinion as it was given, and the alliance's own. Neither stops what the member decides. */
export const serveReplyToOpinion = serve(replyToOpinion, async (work: OpinionWork, { params, body }) => {
  work.note({ subject: params.opinionId })
  const { viewer } = work
  const found = await lockOpinion(work, params.opinionId)
  if (viewer.kind !== 'account' || found?.alliance_id !== viewer.organisationId) return refuse('opinion-not-found')
  const state = stateOfStored(found)
  if (state !== 'sent' && state !== 'answered') return refuse('not-possible-now')
  if (body.datedOn > work.today) return refuse('reply-in-future')
  if (found.sent_at && body.datedOn < dateInJapan(found.sent_at)) return refuse('reply-before-question')
  if (soundsLikeVerdict(body.body)) return refuse('sounds-like-verdict')
  await work.db
    .insertInto('governance.opinion_reply')
    .values({
      id: work.newId(),
      opinion_id: found.id,
      owner_id: found.owner_id,
      alliance_id: found.alliance_id,
      kind: body.kind,
      body: body.body,
      dated_on: body.datedOn,
      recorded_at: work.now,
      recorded_by: viewer.accountId,
    })
    .execute()
  await tellOfOpinion(work, found, body.kind === 'council' ? 'council' : 'answered')
  return {}
})
