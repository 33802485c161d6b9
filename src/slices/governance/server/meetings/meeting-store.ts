import type { Selectable } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { type MeetingRecorded, meetingChanged, meetingRecorded } from '../../published/governance-events.ts'
import { isOfficeOf } from './acting.ts'
import type { MeetingTables } from './meeting-tables.ts'

export type MeetingWork = Work<MeetingTables>
export type StoredMeeting = Selectable<MeetingTables['governance.meeting']>
export type StoredItem = Selectable<MeetingTables['governance.agenda_item']>
export type StoredVoter = Selectable<MeetingTables['governance.meeting_voter']>
export type StoredAttendance = Selectable<MeetingTables['governance.attendance']>
export type StoredBallot = Selectable<MeetingTables['governance.ballot']>

/** Undefined: not there, or not for this viewer. */
export const findMeeting = (work: MeetingWork, id: string): Promise<StoredMeeting | undefined> =>
  work.db.selectFrom('governance.meeting').selectAll().where('id', '=', id).executeTakeFirst()

/** The meeting for whoever keeps its office, held until the end of the Work so that two changes come one after the other. */
export async function lockMeeting(work: MeetingWork, id: string): Promise<StoredMeeting | undefined> {
  const found = await findMeeting(work, id)
  if (!found || !isOfficeOf(work, found.owner_id)) return undefined
  return work.db.selectFrom('governance.meeting').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export const itemsOf = (work: MeetingWork, meetingId: string): Promise<StoredItem[]> =>
  work.db
    .selectFrom('governance.agenda_item')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .execute()

export const votersOf = (work: MeetingWork, meetingId: string): Promise<StoredVoter[]> =>
  work.db
    .selectFrom('governance.meeting_voter')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('part', 'desc')
    .orderBy('position')
    .execute()

/** What stands; what was taken back is left out. */
export const attendanceOf = (work: MeetingWork, meetingId: string): Promise<StoredAttendance[]> =>
  work.db
    .selectFrom('governance.attendance')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('withdrawn_at', 'is', null)
    .execute()

export const ballotsOf = (work: MeetingWork, meetingId: string): Promise<StoredBallot[]> =>
  work.db.selectFrom('governance.ballot').selectAll().where('meeting_id', '=', meetingId).orderBy('opened_at').execute()

/** The name a meeting's alliance bears. */
export async function allianceName(work: MeetingWork, ownerId: string): Promise<string> {
  const named = work as unknown as Work<{
    'kernel.organisation_name': { organisation_id: string; effective_on: string; name: string }
  }>
  const row = await named.db
    .selectFrom('kernel.organisation_name')
    .select('name')
    .where('organisation_id', '=', ownerId)
    .orderBy('effective_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.name ?? ''
}

/** That browsers which show the meeting read it again. A member's person says so for the own organisation. */
export const tellOfChange = (work: MeetingWork, meetingId: string): Promise<void> =>
  work.publish({
    name: meetingChanged,
    version: 1,
    organisationId: work.viewer.kind === 'account' ? work.viewer.organisationId : null,
    payload: { meetingId },
  })

/** That the year's duties look at its record again. Only an office calls and minutes, in its own name. */
export const tellOfRecord = (work: MeetingWork, { id, owner_id }: StoredMeeting): Promise<void> =>
  work.publish({
    name: meetingRecorded,
    version: 1,
    organisationId: owner_id,
    payload: { meetingId: id } satisfies MeetingRecorded['payload'],
  })
