import { sql } from 'kysely'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../../kernel/work/server/work.ts'
import { sendNotice } from '../../../contract/endpoints/meeting-endpoints.ts'
import { bodyNames } from '../../../domain/meeting/meeting-facts.ts'
import { noticeIsInTime } from '../../../domain/meeting/notice-is-in-time.ts'
import { readAllianceFacts } from '../../living/alliance-facts.ts'
import { acting } from '../acting.ts'
import {
  lockMeeting,
  type MeetingWork,
  type StoredMeeting,
  tellOfChange,
  tellOfRecord,
  votersOf,
} from '../meeting-store.ts'
import { noticeOf } from '../resolution-facts.ts'
import { writeRoll } from './roll-of-meeting.ts'

export const serveSendNotice = serve(sendNotice, async (work: MeetingWork, { params, body }) => {
  work.note({ subject: params.meetingId })
  const meeting = await lockMeeting(work, params.meetingId)
  if (!meeting) return refuse('meeting-not-found')
  if (meeting.state === 'called') return refuse('called-already')
  const facts = await readAllianceFacts(workFor<never>(work), meeting.owner_id, meeting.held_on)
  if (!facts) return refuse('meeting-not-found')
  const called: StoredMeeting = {
    ...meeting,
    state: 'called',
    notice_sent_on: work.today,
    notice_in_writing: body.inWriting,
    notice_waived: body.waivedByAll,
  }
  // A written resolution calls nobody to a meeting: no period runs.
  if (meeting.form === 'meeting') {
    const facing = { heldOn: meeting.held_on, notice: noticeOf(called), articles: facts.articles.voting ?? {} }
    const rule = noticeIsInTime(meeting.body)
    const { outcome, because } = rule.decide(facing, meeting.held_on)
    const article = rule.article(meeting.held_on)
    if (outcome === 'broken') {
      const detail = `${because.join('。')}。${article ? `(${article})` : ''}`
      return refuse('notice-not-in-time', { detail })
    }
  }
  if ((await writeRoll(work, meeting, facts)) === 0) return refuse('nobody-on-the-roll')
  const { version } = await work.db
    .updateTable('governance.meeting')
    .set({
      state: 'called',
      notice_sent_on: work.today,
      notice_in_writing: body.inWriting,
      notice_waived: body.waivedByAll,
      version: meeting.version + 1,
    })
    .where('id', '=', meeting.id)
    .returning('version')
    .executeTakeFirstOrThrow()
  await tellTheCalled(work, meeting)
  await tellOfRecord(work, meeting)
  await tellOfChange(work, meeting.id)
  return { version }
})

/** A notice for the alliance's own people and, of a general meeting, for every member. */
async function tellTheCalled(work: MeetingWork, meeting: StoredMeeting): Promise<void> {
  const members = (await votersOf(work, meeting.id)).flatMap(({ organisation_id }) => organisation_id ?? [])
  const { organisationId } = acting(work)
  const text = `${bodyNames[meeting.body]}「${meeting.title}」（${formatJapaneseDate(meeting.held_on)}）の招集通知です。議題と資料は「会議」の画面で読めます。`
  const recipients = [...new Set([organisationId, ...members])]
  await sql`
    insert into kernel.notice (id, recipient_organisation_id, author_organisation_id, topic, text)
    select gen_random_uuid(), each, ${organisationId}, 'governance.meeting-called', ${text}
    from unnest(${recipients}::uuid[]) each
    where each = any (array(select unnest(kernel.known_organisations())))`.execute(work.db)
}
