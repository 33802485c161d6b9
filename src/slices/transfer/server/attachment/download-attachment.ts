import { downloadName } from '../../../../kernel/files/domain/file-name.ts'
import type { FileTables } from '../../../../kernel/files/server/file-tables.ts'
import { objectOwner } from '../../../../kernel/files/server/file-vault.ts'
import { asSystem } from '../../../../kernel/work/server/as-system.ts'
import { refuse, type ServerTools, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { uploadKinds } from '../../../../platform/files/upload/upload-verdict.ts'
import { downloadAttachment } from '../../contract/attachment-endpoints.ts'
import type { TransferTables } from '../transfer-tables.ts'
import type { AttachmentTables } from './attachment-tables.ts'

/**
 * Whether the viewer may have the file is asked of the attachment's row, as the viewer; the bytes lie with the organisation
 * that brought them, which the system then opens.
 */
export const serveDownloadAttachment = ({ floor, vault }: ServerTools) =>
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
    return asSystem(floor, work, 'open-attachment', async (system: Work<FileTables>) => {
      const stored = await system.db
        .selectFrom('kernel.file')
        .select(['name', 'kind', 'object_name', 'owner_organisation_id'])
        .where('id', '=', attachment.file_id)
        .where('state', '=', 'stored')
        .executeTakeFirst()
      if (!stored) return refuse('attachment-not-found')
      const owner = await objectOwner(system, vault, stored.owner_organisation_id)
      return {
        fileName: downloadName(stored.name, uploadKinds[stored.kind].endings),
        open: () => vault.store.open(stored.object_name, owner),
      }
    })
  })
