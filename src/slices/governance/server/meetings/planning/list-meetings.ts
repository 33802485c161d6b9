import { sql } from 'kysely'
import { serve } from '../../../../../kernel/work/server/server-slice.ts'
import { listMeetings } from '../../../contract/endpoints/meeting-endpoints.ts'
import type { MeetingWork, StoredMeeting } from '../meeting-store.ts'

type Row = StoredMeeting & {
  readonly items: number
  readonly is_voting: boolean
  readonly has_minutes: boolean
  readonly alliance_name: string | null
}

/** An alliance holds a few dozen meetings a year; the newest two hundred are more than anybody looks through. */
const most = 200

export const serveListMeetings = serve(listMeetings, async (work: MeetingWork) => {
  const { rows } = await sql<Row>`
    select m.*,
      (select count(*)::int from governance.agenda_item i where i.meeting_id = m.id) as items,
      exists (select from governance.ballot b where b.meeting_id = m.id and b.closed_at is null) as is_voting,
      exists (select from governance.minutes x where x.meeting_id = m.id) as has_minutes,
      (select n.name from kernel.organisation_name n where n.organisation_id = m.owner_id
       order by n.effective_on desc limit 1) as alliance_name
    from governance.meeting m order by m.held_at desc limit ${sql.lit(most)}`.execute(work.db)
  const items = rows.map((row) => ({
    id: row.id,
    body: row.body,
    form: row.form,
    title: row.title,
    heldAt: row.held_at.toISOString(),
    place: row.place,
    state: row.state,
    items: row.items,
    isVoting: row.is_voting,
    hasMinutes: row.has_minutes,
    allianceName: row.alliance_name ?? '',
  }))
  return { items, total: items.length, next: null }
})
