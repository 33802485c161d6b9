import { refuse, type ServerTools, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { downloadAttachment } from '../../contract/attachment-endpoints.ts'
import type { TransferTables } from '../transfer-tables.ts'
import type { AttachmentTables } from './attachment-tables.ts'
import { openAttachedFile } from './open-attached-file.ts'

/** Whether the viewer may have the file is asked of the attachment's row, as the viewer. */
export const serveDownloadAttachment = (tools: ServerTools) =>
  serve(downloadAttachment, async (work: Work<AttachmentTables & TransferTables>, { params }) => {
    const attachment = await work.db
      .selectFrom('transfer.attachment as attachment')
      .innerJoin('transfer.enquiry as enquiry', 'enquiry.id', 'attachment.enquiry_id')
      .select(['attachment.file_id', 'attachment.owner_id', 'enquiry.request_id'])
      .where('attachment.id', '=', params.id)
      .executeTakeFirst()
    if (!attachment) return refuse('attachment-not-found')
    // Whoever asks who saw a case asks by the case, and its papers are most of what there is to see.
    const { request_id: subject, owner_id: ownerId } = attachment
    work.note({ subject, seen: [{ subject, ownerId }] })
    return (await openAttachedFile(tools, work, attachment.file_id)) ?? refuse('attachment-not-found')
  })
