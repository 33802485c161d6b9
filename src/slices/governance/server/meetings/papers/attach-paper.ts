import type { FileTables } from '../../../../../kernel/files/server/file-tables.ts'
import { refuse, serve } from '../../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../../kernel/work/server/work.ts'
import { attachPaper } from '../../../contract/endpoints/meeting-endpoints.ts'
import { acting } from '../acting.ts'
import { itemsOf, lockMeeting, type MeetingWork, tellOfChange } from '../meeting-store.ts'

export const serveAttachPaper = serve(attachPaper, async (work: MeetingWork, { params, body }) => {
  work.note({ subject: params.meetingId })
  const meeting = await lockMeeting(work, params.meetingId)
  const item = meeting && (await itemsOf(work, meeting.id)).find(({ id }) => id === body.itemId)
  if (!meeting || !item) return refuse('meeting-not-found')
  if (body.body.trim() === '' && body.fileId === null) return refuse('paper-is-empty')
  const file = body.fileId === null ? null : await ownFile(work, body.fileId)
  if (file === undefined) return refuse('file-not-ours')
  const paper = { id: work.newId(), item_id: item.id, title: body.title, body: body.body.trim() }
  await work.db
    .insertInto('governance.meeting_paper')
    .values({
      ...paper,
      meeting_id: meeting.id,
      owner_id: meeting.owner_id,
      file_id: body.fileId,
      file_name: file?.name ?? null,
      media_type: file?.media_type ?? null,
      added_at: work.now,
      added_by: acting(work).accountId,
    })
    .execute()
  await tellOfChange(work, meeting.id)
  return {
    id: paper.id,
    itemId: item.id,
    title: paper.title,
    body: paper.body,
    fileName: file?.name ?? null,
    mediaType: file?.media_type ?? null,
  }
})

const ownFile = (work: MeetingWork, id: string) =>
  workFor<FileTables>(work)
    .db.selectFrom('kernel.file')
    .select(['name', 'media_type'])
    .where('id', '=', id)
    .where('state', '=', 'stored')
    .where('owner_organisation_id', '=', acting(work).organisationId)
    .executeTakeFirst()
