import { uploadKinds } from '../../../platform/files/upload/upload-verdict.ts'
import { refuse, type ServedEndpoint, serve } from '../../work/server/server-slice.ts'
import type { Work } from '../../work/server/work.ts'
import { downloadFile, listFiles, removeFile, uploadFile } from '../contract/file-endpoints.ts'
import { downloadName } from '../domain/file-name.ts'
import type { FileTables } from './file-tables.ts'
import { type FileVault, objectOwner } from './file-vault.ts'

const filesOnAPage = 100

export const fileEndpoints = (vault: FileVault): readonly ServedEndpoint[] => [
  serveUpload,
  serveList,
  serveDownload(vault),
  serveRemoval,
]

const serveUpload = serve(uploadFile, async (work: Work<FileTables>, _input, { upload }) => {
  if (!upload || work.viewer.kind !== 'account') throw new Error('the upload did not arrive')
  // Kept before the row is: a row never names an object that is not there. An object without a row is swept.
  await upload.keep()
  const row: Stored = {
    id: work.newId(),
    name: upload.fileName,
    media_type: upload.mediaType,
    bytes: upload.bytes,
    sha256: upload.sha256,
    uploaded_at: work.now,
  }
  await work.db
    .insertInto('kernel.file')
    .values({
      ...row,
      owner_organisation_id: work.viewer.organisationId,
      kind: upload.kind as keyof typeof uploadKinds,
      object_name: upload.objectName,
      state: 'stored',
      uploaded_by: work.viewer.accountId,
    })
    .execute()
  work.note({ subject: row.id })
  return described(row)
})

const serveList = serve(listFiles, async (work: Work<FileTables>, { query }) => {
  let files = work.db
    .selectFrom('kernel.file')
    .select(['id', 'name', 'media_type', 'bytes', 'sha256', 'uploaded_at'])
    .where('state', '=', 'stored')
    .orderBy('id', 'desc')
    .limit(filesOnAPage + 1)
  if (query.before !== undefined) files = files.where('id', '<', query.before)
  const rows = await files.execute()
  const page = rows.slice(0, filesOnAPage)
  const { total } = await work.db
    .selectFrom('kernel.file')
    .select((select) => select.fn.countAll<number>().as('total'))
    .where('state', '=', 'stored')
    .executeTakeFirstOrThrow()
  return {
    items: page.map(described),
    total: Number(total),
    next: rows.length > filesOnAPage ? (page.at(-1)?.id ?? null) : null,
  }
})

const serveDownload = (vault: FileVault) =>
  serve(downloadFile, async (work: Work<FileTables>, { params }) => {
    work.note({ subject: params.id })
    const stored = await work.db
      .selectFrom('kernel.file')
      .select(['name', 'kind', 'object_name', 'owner_organisation_id'])
      .where('id', '=', params.id)
      .where('state', '=', 'stored')
      .executeTakeFirst()
    if (!stored) return refuse('file-not-found')
    const owner = await objectOwner(work, vault, stored.owner_organisation_id)
    return {
      fileName: downloadName(stored.name, uploadKinds[stored.kind].endings),
      bytes: () => vault.store.read(stored.object_name, owner),
    }
  })

const serveRemoval = serve(removeFile, async (work: Work<FileTables>, { params }) => {
  work.note({ subject: params.id })
  const { numUpdatedRows } = await work.db
    .updateTable('kernel.file')
    .set({ state: 'removed' })
    .where('id', '=', params.id)
    .where('state', '=', 'stored')
    .executeTakeFirst()
  return numUpdatedRows === 1n ? { id: params.id } : refuse('file-not-found')
})

type Stored = Pick<FileTables['kernel.file'], 'id' | 'name' | 'media_type' | 'bytes' | 'sha256' | 'uploaded_at'>

const described = ({ media_type: mediaType, uploaded_at: uploadedAt, ...rest }: Stored) => ({
  ...rest,
  mediaType,
  uploadedAt: uploadedAt.toISOString(),
})
