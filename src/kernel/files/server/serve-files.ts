import { type UploadKind, uploadKinds } from '../../../platform/files/upload/upload-verdict.ts'
import { administratorRoles } from '../../identity/domain/roles-by-organisation.ts'
import { colleagueNames } from '../../work/server/colleague-names.ts'
import type { WorkFloor } from '../../work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../work/server/server-slice.ts'
import type { Work } from '../../work/server/work.ts'
import { downloadFile, listFiles, removeFile, uploadFile } from '../contract/file-endpoints.ts'
import { downloadName } from '../domain/file-name.ts'
import type { FileTables } from './file-tables.ts'
import { type FileVault, objectOwner } from './file-vault.ts'

const filesOnAPage = 100

export const fileEndpoints = (floor: WorkFloor, vault: FileVault): readonly ServedEndpoint[] => [
  serveUpload,
  serveList(floor),
  serveDownload(vault),
  serveRemoval,
]

const serveUpload = serve(uploadFile, async (work: Work<FileTables>, { query }, { upload }) => {
  if (!upload || work.viewer.kind !== 'account') throw new Error('the upload did not arrive')
  // Kept before the row is: a row never names an object that is not there. An object without a row is swept.
  await upload.keep()
  const row: Stored = {
    id: work.newId(),
    name: upload.fileName,
    kind: upload.kind as UploadKind,
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
      object_name: upload.objectName,
      state: 'stored',
      uploaded_by: work.viewer.accountId,
      confined: query.confined === 'true',
    })
    .execute()
  work.note({ subject: row.id })
  return described(row)
})

const serveList = (floor: WorkFloor) =>
  serve(listFiles, async (work: Work<FileTables>, { query }) => {
    let files = work.db
      .selectFrom('kernel.file')
      .select(['id', 'name', 'kind', 'media_type', 'bytes', 'sha256', 'uploaded_at', 'uploaded_by', 'confined'])
      .where('state', '=', 'stored')
      .orderBy('id', 'desc')
      .limit(filesOnAPage + 1)
    if (query.cursor !== undefined) files = files.where('id', '<', query.cursor)
    const rows = await files.execute()
    const page = rows.slice(0, filesOnAPage)
    const { total } = await work.db
      .selectFrom('kernel.file')
      .select((select) => select.fn.countAll<number>().as('total'))
      .where('state', '=', 'stored')
      .executeTakeFirstOrThrow()
    const names = await colleagueNames(
      floor,
      work,
      page.map((file) => file.uploaded_by),
    )
    return {
      items: page.map((row) => ({
        ...described(row),
        uploadedBy: names.get(row.uploaded_by) ?? null,
        mayRemove: mayRemove(work, row.uploaded_by),
        confined: row.confined,
      })),
      total: Number(total),
      next: rows.length > filesOnAPage ? (page.at(-1)?.id ?? null) : null,
    }
  })

/** The same as the database's policy says: whoever brought it, and who keeps the organisation's people. */
const mayRemove = ({ viewer }: Work<FileTables>, uploadedBy: string): boolean =>
  viewer.kind === 'account' &&
  (viewer.accountId === uploadedBy || administratorRoles.some((role) => viewer.roles.includes(role)))

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
      open: () => vault.store.open(stored.object_name, owner),
    }
  })

const serveRemoval = serve(removeFile, async (work: Work<FileTables>, { params }) => {
  work.note({ subject: params.id })
  const stored = await work.db
    .selectFrom('kernel.file')
    .select('uploaded_by')
    .where('id', '=', params.id)
    .where('state', '=', 'stored')
    .executeTakeFirst()
  if (!stored) return refuse('file-not-found')
  if (!mayRemove(work, stored.uploaded_by)) return refuse('not-yours-to-remove')
  await work.db.updateTable('kernel.file').set({ state: 'removed' }).where('id', '=', params.id).execute()
  return { id: params.id }
})

type Stored = Pick<
  FileTables['kernel.file'],
  'id' | 'name' | 'kind' | 'media_type' | 'bytes' | 'sha256' | 'uploaded_at'
>

const described = ({ id, name, kind, media_type: mediaType, bytes, sha256, uploaded_at: uploadedAt }: Stored) => ({
  id,
  name,
  kind,
  mediaType,
  bytes,
  sha256,
  uploadedAt: uploadedAt.toISOString(),
})
