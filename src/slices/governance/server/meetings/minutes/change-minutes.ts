import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { takeTurn } from '../../../../../kernel/work/server/take-turn.ts'
import { fileMinutes, saveMinutes, signMinutes } from '../../../contract/endpoints/minutes-endpoints.ts'
import { refuseMinutesChange } from '../../../domain/meeting/refuse-entry.ts'
import { acting, isOfficeOf } from '../acting.ts'
import { findMeeting, lockMeeting, type MeetingWork, tellOfChange, tellOfRecord } from '../meeting-store.ts'
import { speaksFor } from '../speaks-for.ts'
import { newestMinutes, openingOfMinutes, signaturesOf } from './minutes-store.ts'
import { signersOf } from './show-minutes.ts'

export const serveSaveMinutes = serve(saveMinutes, async (work: MeetingWork, { params, body }) => {
  work.note({ subject: params.meetingId })
  const meeting = await lockMeeting(work, params.meetingId)
  if (!meeting) return refuse('meeting-not-found')
  const opening = await openingOfMinutes(work, meeting)
  if (!opening.mayBeWritten) return refuse('not-held-yet', { detail: opening.because })
  await takeMinutesTurn(work, meeting.id)
  const saved = await newestMinutes(work, meeting.id)
  if (saved) {
    const refusal = refuseMinutesChange(await signaturesOf(work, saved))
    if (refusal) return refuse('minutes-are-signed', { detail: `(${refusal.article})` })
  }
  if ((saved?.revision ?? 0) !== body.revision) return refuse('minutes-changed-meanwhile')
  const revision = body.revision + 1
  await work.db
    .insertInto('governance.minutes')
    .values({
      meeting_id: meeting.id,
      revision,
      owner_id: meeting.owner_id,
      content: JSON.stringify(body.content),
      saved_at: work.now,
      saved_by: acting(work).accountId,
    })
    .execute()
  await tellOfRecord(work, meeting)
  await tellOfChange(work, meeting.id)
  return { revision }
})

/** Saving and signing come one after the other; whoever signs may not hold the meeting's row. */
const takeMinutesTurn = (work: MeetingWork, meetingId: string) => takeTurn(work, 'governance.minutes', meetingId)

export const serveSignMinutes = serve(signMinutes, async (work: MeetingWork, { params, body }) => {
  work.note({ subject: params.meetingId })
  const meeting = await findMeeting(work, params.meetingId)
  if (!meeting) return refuse('meeting-not-found')
  await takeMinutesTurn(work, meeting.id)
  const saved = await newestMinutes(work, meeting.id)
  if (!saved) return refuse('no-minutes-yet')
  if (saved.revision !== body.revision) return refuse('minutes-changed-meanwhile')
  const signer = (await signersOf(work, meeting)).find(({ id }) => id === body.voterId)
  const signed = await signaturesOf(work, saved)
  const isOwn = signer !== undefined && speaksFor(work, signer)
  const mayRecord = isOwn || isOfficeOf(work, meeting.owner_id)
  if (!signer || !mayRecord || signed.some(({ voter_id }) => voter_id === signer.id)) return refuse('not-a-signer')
  await work.db
    .insertInto('governance.minutes_signature')
    .values({
      meeting_id: meeting.id,
      revision: saved.revision,
      voter_id: signer.id,
      owner_id: meeting.owner_id,
      signed_on: isOwn ? work.today : body.signedOn,
      on_paper: !isOwn,
      recorded_at: work.now,
      recorded_by: acting(work).accountId,
    })
    .execute()
  await tellOfChange(work, meeting.id)
  return {}
})

export const serveFileMinutes = serve(fileMinutes, async (work: MeetingWork, { params, body }) => {
  work.note({ subject: params.meetingId })
  const meeting = await lockMeeting(work, params.meetingId)
  if (!meeting) return refuse('meeting-not-found')
  const saved = await newestMinutes(work, meeting.id)
  if (!saved) return refuse('no-minutes-yet')
  await work.db
    .insertInto('governance.minutes_filing')
    .values({
      meeting_id: meeting.id,
      revision: saved.revision,
      owner_id: meeting.owner_id,
      title: meeting.title,
      body: meeting.body,
      held_on: meeting.held_on,
      filed_on: body.filedOn,
      ground: body.ground,
      recorded_at: work.now,
      recorded_by: acting(work).accountId,
    })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'revision']).doNothing())
    .execute()
  return {}
})
