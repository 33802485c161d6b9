import { downloadName } from '../../../../kernel/files/domain/file-name.ts'
import type { FileTables } from '../../../../kernel/files/server/file-tables.ts'
import { objectOwner } from '../../../../kernel/files/server/file-vault.ts'
import { asSystem } from '../../../../kernel/work/server/as-system.ts'
import { refuse, type ServerTools, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { uploadKinds } from '../../../../platform/files/upload/upload-verdict.ts'
import { downloadAttachment } from '../../contract/attachment-endpoints.ts'
import type { AttachmentTables } from './attachment-tables.ts'

/**
 * Whether the viewer may have the file is asked of the attachment's row, as the viewer; the bytes lie with the organisation
 * that brought them, which the system then opens.
 */
export const serveDownloadAttachment = ({ floor, vault }: ServerTools) =>
  serve(downloadAttachment, async (work: Work<AttachmentTables>, { params }) => {
    const attachment = await work.db
      .selectFrom('transfer.attachment')
      .select(['file_id', 'enquiry_id', 'owner_id', 'names_patient'])
      .where('id', '=', params.id)
      .executeTakeFirst()
    if (!attachment) return refuse('attachment-not-found')
    work.note({
      subject: attachment.enquiry_id,
      seen: [{ subject: attachment.enquiry_id, ownerId: attachment.owner_id }],
    })
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
