import { dateInJapan } from '../../../../../foundation/calendar-date.ts'
import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { saveMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import type { PlannedMeeting } from '../../../contract/meetings/meeting-shapes.ts'
import { subjects } from '../../../domain/meeting/resolution-kind.ts'
import { acting } from '../acting.ts'
import { findMeeting, lockMeeting, type MeetingWork, tellOfChange } from '../meeting-store.ts'

export const serveSaveMeeting = serve(saveMeeting, async (work: MeetingWork, { params, body }) => {
  const { meetingId } = params
  work.note({ subject: meetingId })
  const { meeting, version } = body
  if (meeting.items.some(({ subject }) => subject && subjects[subject].body !== meeting.body)) {
    return refuse('subject-of-another-body')
  }
  const known = await findMeeting(work, meetingId)
  if (!known) {
    if (version !== null) return refuse('meeting-not-found')
    return { version: await addMeeting(work, meetingId, meeting) }
  }
  const stored = await lockMeeting(work, meetingId)
  if (!stored) return refuse('meeting-not-found')
  if (stored.state === 'called') return refuse('called-already')
  if (stored.version !== version) return refuse('meeting-changed-meanwhile')
  await work.db
    .updateTable('governance.meeting')
    .set({ ...columnsOf(meeting), version: version + 1 })
    .where('id', '=', meetingId)
    .execute()
  await writeItems(work, meetingId, stored.owner_id, meeting)
  await tellOfChange(work, meetingId)
  return { version: version + 1 }
})

const columnsOf = (meeting: PlannedMeeting) => ({
  body: meeting.body,
  form: meeting.form,
  title: meeting.title,
  held_at: new Date(meeting.heldAt),
  held_on: dateInJapan(new Date(meeting.heldAt)),
  place: meeting.place,
  online_address: meeting.onlineAddress,
  written_voting: meeting.writtenVoting,
  shared_with: meeting.sharedWith,
})

async function addMeeting(work: MeetingWork, id: string, meeting: PlannedMeeting): Promise<number> {
  const { accountId, organisationId } = acting(work)
  await work.db
    .insertInto('governance.meeting')
    .values({
      ...columnsOf(meeting),
      id,
      owner_id: organisationId,
      state: 'planned',
      notice_sent_on: null,
      notice_in_writing: null,
      created_at: work.now,
      created_by: accountId,
    })
    .execute()
  await writeItems(work, id, organisationId, meeting)
  await tellOfChange(work, id)
  return 1
}

/** An item that stays keeps its papers; one that is gone takes them along. */
async function writeItems(work: MeetingWork, meetingId: string, ownerId: string, { items }: PlannedMeeting) {
  const ids = items.map(({ id }) => id)
  await work.db
    .deleteFrom('governance.agenda_item')
    .where('meeting_id', '=', meetingId)
    .where('id', 'not in', ids)
    .execute()
  const rows = items.map(({ matter, ...item }, index) => ({
    ...item,
    matter: JSON.stringify(matter),
    meeting_id: meetingId,
    owner_id: ownerId,
    position: index + 1,
  }))
  await work.db
    .insertInto('governance.agenda_item')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((each) => ({
        position: each.ref('excluded.position'),
        title: each.ref('excluded.title'),
        explanation: each.ref('excluded.explanation'),
        subject: each.ref('excluded.subject'),
        matter: each.ref('excluded.matter'),
      })),
    )
    .execute()
}
