import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { takeTurn } from '../../../../../kernel/work/server/take-turn.ts'
import { recordAttendance, withdrawAttendance } from '../../../contract/endpoints/ballot-endpoints.ts'
import { refuseAttendance } from '../../../domain/meeting/refuse-entry.ts'
import { acting, isOfficeOf } from '../acting.ts'
import { attendanceOf, findMeeting, lockMeeting, type MeetingWork, tellOfChange, votersOf } from '../meeting-store.ts'
import { articlesOf } from '../planning/show-meeting.ts'
import { attendanceFacts, noticeOf, votingMembers } from '../resolution-facts.ts'
import { speaksFor } from '../speaks-for.ts'

const ownPresence = 'ご自身の、映像と音声による出席だけを記録できます。ほかの記録は事務局に頼んでください。'

export const serveRecordAttendance = serve(recordAttendance, async (work: MeetingWork, { params, body }) => {
  work.note({ subject: params.meetingId })
  const meeting = await findMeeting(work, params.meetingId)
  if (!meeting) return refuse('meeting-not-found')
  if (meeting.state !== 'called') return refuse('not-called-yet')
  // The voters themselves may not hold the meeting's row.
  await takeTurn(work, 'governance.attendance', meeting.id)
  const voters = await votersOf(work, meeting.id)
  const voter = voters.find(({ id }) => id === body.voterId)
  if (!isOfficeOf(work, meeting.owner_id)) {
    const isOwn = voter && speaksFor(work, voter) && body.how === 'inPerson' && body.online
    if (!isOwn) return refuse('attendance-not-possible', { detail: ownPresence })
  }
  if (body.how === 'inPerson' && work.today < meeting.held_on) {
    return refuse('attendance-not-possible', { detail: '会議の日より前に、出席は記録できません。' })
  }
  const notice = noticeOf(meeting)
  const recorded = attendanceFacts(await attendanceOf(work, meeting.id))
  const holder = body.how === 'byProxy' ? (body.holderVoterId ?? body.holderName) : null
  // Auditors attend the board without a vote (一般法101条1項).
  const isAuditor = voter?.part === 'auditor'
  const ids = new Set((isAuditor ? voters : votingMembers(voters)).map(({ id }) => id))
  const admission = { body: meeting.body, notice, articles: await articlesOf(work, meeting), voterIds: ids }
  const entry = { voter: body.voterId, how: body.how, ...(holder === null ? {} : { holder }) }
  const refusal = refuseAttendance(entry, recorded, admission)
  if (refusal) {
    const article = refusal.article ? `(${refusal.article})` : ''
    return refuse('attendance-not-possible', { detail: `${refusal.says}${article}` })
  }
  if (holder === body.voterId) return refuse('attendance-not-possible', { detail: '本人は自分の代理人になれません。' })
  await work.db
    .insertInto('governance.attendance')
    .values({
      id: work.newId(),
      meeting_id: meeting.id,
      voter_id: body.voterId,
      owner_id: meeting.owner_id,
      how: body.how,
      online: body.online,
      holder_voter_id: body.how === 'byProxy' ? body.holderVoterId : null,
      holder_name: body.how === 'byProxy' && body.holderVoterId === null ? body.holderName : null,
      recorded_at: work.now,
      recorded_by: acting(work).accountId,
    })
    .execute()
  await tellOfChange(work, meeting.id)
  return {}
})

export const serveWithdrawAttendance = serve(withdrawAttendance, async (work: MeetingWork, { params, body }) => {
  work.note({ subject: params.meetingId })
  const meeting = await lockMeeting(work, params.meetingId)
  if (!meeting) return refuse('meeting-not-found')
  const voted = await work.db
    .selectFrom('governance.ballot_turnout')
    .select('voter_id')
    .where('meeting_id', '=', meeting.id)
    .where('voter_id', '=', body.voterId)
    .limit(1)
    .executeTakeFirst()
  if (voted) return refuse('has-voted-already')
  await work.db
    .updateTable('governance.attendance')
    .set({ withdrawn_at: work.now })
    .where('meeting_id', '=', meeting.id)
    .where('voter_id', '=', body.voterId)
    .where('withdrawn_at', 'is', null)
    .execute()
  await tellOfChange(work, meeting.id)
  return {}
})
