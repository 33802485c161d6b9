import type { Updateable } from 'kysely'
import { membersOn } from '../../../../kernel/tenancy/server/members-on.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import {
  changeOpinion,
  draftOpinion,
  sendOpinion,
  tellDecision,
  withdrawOpinion,
} from '../../contract/endpoints/opinion-endpoints.ts'
import { whichAlliance } from '../bodies/which-alliance.ts'
import { refuseStale } from '../changed-meanwhile.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { isOwn, lockOpinion, type OpinionWork, stateOfStored, tellOfOpinion } from './opinion-store.ts'
import type { OpinionTables } from './opinion-tables.ts'

export const serveDraftOpinion = serve(draftOpinion, async (work: OpinionWork, { body }) => {
  const { organisationId, accountId } = member(work)
  const allianceId = await whichAlliance(workFor<GovernanceTables>(work))
  const members = allianceId ? await membersOn(workFor<never>(work), allianceId, work.today) : []
  const own = members.find((each) => each.organisationId === organisationId)
  if (!allianceId || own?.memberKind !== 'participant') return refuse('not-a-participant')
  const id = work.newId()
  work.note({ subject: id })
  await work.db
    .insertInto('governance.opinion')
    .values({
      ...{ id, owner_id: organisationId, alliance_id: allianceId, created_by: accountId },
      ...contentOf(body),
      created_at: work.now,
      changed_at: work.now,
      ...{ sent_at: null, sent_by: null, decided_on: null },
      ...{ withdrawn_at: null, withdrawn_by: null, withdrawal_reason: null },
    })
    .execute()
  return { id }
})

const contentWords = {
  said: { title: '件名', body: '照会の内容', decidesOn: '決定の予定日' },
  named: { item: '事項', disclosure: '見える範囲' },
}

export const serveChangeOpinion = serve(changeOpinion, async (work: OpinionWork, { params, body }) => {
  const found = await own(work, params.opinionId)
  if (!found) return refuse('opinion-not-found')
  if (stateOfStored(found) !== 'draft') return refuse('not-possible-now')
  const { seen, ...content } = body
  const { item, title, body: asked, disclosure, decides_on: decidesOn } = found
  const stale = refuseStale(seen, { item, title, body: asked, disclosure, decidesOn }, contentWords)
  if (stale) return stale
  await change(work, found.id, { ...contentOf(content), changed_at: work.now })
  return {}
})

export const serveSendOpinion = serve(sendOpinion, async (work: OpinionWork, { params }) => {
  const found = await own(work, params.opinionId)
  if (!found) return refuse('opinion-not-found')
  if (stateOfStored(found) !== 'draft') return refuse('not-possible-now')
  if (found.body === '') return refuse('nothing-to-ask')
  await change(work, found.id, { sent_at: work.now, sent_by: member(work).accountId })
  await tellOfOpinion(work, found, 'sent')
  return {}
})

/** A draft that is withdrawn stays the member's secret. */
export const serveWithdrawOpinion = serve(withdrawOpinion, async (work: OpinionWork, { params, body }) => {
  const found = await own(work, params.opinionId)
  if (!found) return refuse('opinion-not-found')
  const state = stateOfStored(found)
  if (state !== 'draft' && state !== 'sent') return refuse('not-possible-now')
  const by = { withdrawn_at: work.now, withdrawn_by: member(work).accountId, withdrawal_reason: body.reason }
  await change(work, found.id, by)
  if (state === 'sent') await tellOfOpinion(work, found, 'withdrawn')
  return {}
})

export const serveTellDecision = serve(tellDecision, async (work: OpinionWork, { params, body }) => {
  const found = await own(work, params.opinionId)
  if (!found) return refuse('opinion-not-found')
  const state = stateOfStored(found)
  if (state !== 'sent' && state !== 'answered') return refuse('not-possible-now')
  await change(work, found.id, { decided_on: body.decidedOn })
  await tellOfOpinion(work, found, 'decided')
  return {}
})

async function own(work: OpinionWork, id: string) {
  work.note({ subject: id })
  const found = await lockOpinion(work, id)
  return found && isOwn(work, found) ? found : null
}

function member({ viewer }: OpinionWork) {
  if (viewer.kind !== 'account') throw new Error('the permission lets only accounts in')
  return viewer
}

const contentOf = ({ decidesOn, ...content }: InputOf<typeof draftOpinion>['body']) => ({
  ...content,
  decides_on: decidesOn,
})

const change = (work: OpinionWork, id: string, changed: Updateable<OpinionTables['governance.opinion']>) =>
  work.db.updateTable('governance.opinion').set(changed).where('id', '=', id).executeTakeFirstOrThrow()
