import { sql } from 'kysely'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { MeetingTables } from '../meetings/meeting-tables.ts'

interface Row {
  readonly id: string
  readonly title: string
  readonly held_at: Date
  readonly papers: number
  readonly open_ballots: number
}

/** Meetings the viewer may see that were called and are to come, with their papers, and those with an open ballot. */
export async function waitingMeetings(given: Work<never>) {
  const { rows } = await sql<Row>`
    select m.id, m.title, m.held_at,
      (select count(*)::int from governance.meeting_paper p where p.meeting_id = m.id) as papers,
      (select count(*)::int from governance.ballot b where b.meeting_id = m.id and b.closed_at is null) as open_ballots
    from governance.meeting m
    where (m.state = 'called' and m.held_at >= ${given.now}) or exists (
      select from governance.ballot b where b.meeting_id = m.id and b.closed_at is null)
    order by m.held_at limit 20`.execute(workFor<MeetingTables>(given).db)
  return rows.map(({ id, title, held_at: heldAt, papers, open_ballots: ballots }) => ({
    what: 'meeting' as const,
    id,
    title,
    detail: [
      formatJapaneseDate(dateInJapan(heldAt), { weekday: true }),
      papers > 0 ? `資料 ${papers}件` : '資料はまだありません',
      ...(ballots > 0 ? [`投票中 ${ballots}件`] : []),
    ].join('　'),
    on: dateInJapan(heldAt),
    isLate: false,
  }))
}
