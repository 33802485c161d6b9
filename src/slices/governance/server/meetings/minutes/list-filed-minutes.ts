import { serve } from '../../../../../kernel/work/server/server-slice.ts'
import { listFiledMinutes } from '../../../contract/endpoints/minutes-endpoints.ts'
import type { MeetingWork } from '../meeting-store.ts'

/** Row-level security leaves the prefecture what was filed with it, and of a meeting nothing else. */
export const serveListFiledMinutes = serve(listFiledMinutes, async (work: MeetingWork) => {
  const rows = await work.db
    .selectFrom('governance.minutes_filing as f')
    .innerJoin('governance.minutes as m', (join) =>
      join.onRef('m.meeting_id', '=', 'f.meeting_id').onRef('m.revision', '=', 'f.revision'),
    )
    .select(['f.meeting_id', 'f.owner_id', 'f.title', 'f.body', 'f.held_on', 'f.filed_on', 'f.ground', 'm.content'])
    .orderBy('f.filed_on', 'desc')
    .limit(200)
    .execute()
  work.note({ seen: rows.map(({ meeting_id, owner_id }) => ({ subject: meeting_id, ownerId: owner_id })) })
  const items = rows.map((row) => ({
    meetingId: row.meeting_id,
    title: row.title,
    body: row.body,
    heldOn: row.held_on,
    filedOn: row.filed_on,
    ground: row.ground,
    content: row.content,
  }))
  return { items, total: items.length, next: null }
})
