import type { Work } from '../../../../../kernel/work/server/work.ts'
import { workFor } from '../../../../../kernel/work/server/work.ts'
import { type OrdinaryMeeting, ordinaryMatter } from '../../../domain/duties/live/ordinary-meeting.ts'
import type { FiscalYear } from '../../../domain/fiscal-year.ts'
import type { MeetingTables } from '../../meetings/meeting-tables.ts'

/** The ordinary general meetings on record of a year, as far as the viewer may see general meetings. */
export async function ordinaryMeetingsIn(
  work: Work,
  ownerId: string,
  year: FiscalYear,
): Promise<readonly OrdinaryMeeting[]> {
  const rows = await workFor<MeetingTables>(work)
    .db.selectFrom('governance.meeting as m')
    .select(['m.id', 'm.title', 'm.state', 'm.held_on', 'm.written_voting'])
    .where('m.owner_id', '=', ownerId)
    .where('m.body', '=', 'generalMeeting')
    .where('m.held_on', '>=', year.from)
    .where('m.held_on', '<=', year.until)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('governance.agenda_item as i')
          .select('i.id')
          .whereRef('i.meeting_id', '=', 'm.id')
          .where('i.subject', '=', ordinaryMatter),
      ),
    )
    .orderBy('m.held_on')
    .execute()
  return rows.map(({ id, title, state, held_on, written_voting }) => ({
    ...{ meetingId: id, title, state },
    heldOn: held_on,
    writtenVoting: written_voting,
  }))
}
