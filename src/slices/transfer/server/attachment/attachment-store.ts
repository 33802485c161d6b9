import type { FileTables } from '../../../../kernel/files/server/file-tables.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { acting } from '../acting.ts'
import type { StoredEnquiry } from '../enquiry/enquiry-store.ts'
import type { AttachmentTables } from './attachment-tables.ts'

interface OwnFile {
  readonly id: string
  readonly name: string
  readonly media_type: string
  readonly bytes: number
}

/** The files as the viewer's organisation keeps them; null when one of them is not there, or not its own. */
export async function ownFiles(work: Omit<Work, 'db'>, ids: readonly string[]): Promise<readonly OwnFile[] | null> {
  if (ids.length === 0) return []
  const found = await workFor<FileTables>(work)
    .db.selectFrom('kernel.file')
    .select(['id', 'name', 'media_type', 'bytes'])
    .where('id', 'in', ids)
    .where('state', '=', 'stored')
    .where('owner_organisation_id', '=', acting(work).organisationId)
    .execute()
  return found.length === new Set(ids).size ? found : null
}

interface Attached {
  readonly messageId: string
  readonly enquiry: StoredEnquiry
  readonly files: readonly OwnFile[]
  readonly given: readonly { readonly fileId: string; readonly namesPatient: boolean }[]
}

export async function attach(given: Omit<Work, 'db'>, attached: Attached): Promise<void> {
  const work = workFor<AttachmentTables>(given)
  const rows = attached.files.map((file) => ({
    id: work.newId(),
    message_id: attached.messageId,
    enquiry_id: attached.enquiry.id,
    owner_id: attached.enquiry.owner_id,
    file_id: file.id,
    by_organisation_id: acting(work).organisationId,
    name: file.name,
    media_type: file.media_type,
    bytes: file.bytes,
    names_patient: attached.given.some(({ fileId, namesPatient }) => fileId === file.id && namesPatient),
  }))
  if (rows.length > 0) await work.db.insertInto('transfer.attachment').values(rows).execute()
}

/** Of each message, the attachments the viewer may have. */
export async function attachmentsOf(work: Omit<Work, 'db'>, messageIds: readonly string[]) {
  if (messageIds.length === 0) return new Map()
  const found = await workFor<AttachmentTables>(work)
    .db.selectFrom('transfer.attachment')
    .selectAll()
    .where('message_id', 'in', messageIds)
    .orderBy('name')
    .execute()
  const shaped = found.map((row) => ({
    messageId: row.message_id,
    attachment: {
      id: row.id,
      name: row.name,
      mediaType: row.media_type,
      bytes: Number(row.bytes),
      namesPatient: row.names_patient,
    },
  }))
  const byMessage = [...Map.groupBy(shaped, ({ messageId }) => messageId)]
  return new Map(byMessage.map(([id, rows]) => [id, rows.map(({ attachment }) => attachment)]))
}
