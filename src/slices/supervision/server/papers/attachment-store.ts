import type { FileTables } from '../../../../kernel/files/server/file-tables.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { acting } from '../acting.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

export interface GivenFile {
  readonly fileId: string
  readonly slot: string | null
}

interface Target {
  readonly ownerId: string
  readonly prefectureId: string
  readonly applicationId: string | null
  readonly filingId: string | null
}

/** Puts files of the viewer's own organisation with an application or a filing; false when one of them is not there. */
export async function attachFiles(
  given: Work<SupervisionTables>,
  target: Target,
  files: readonly GivenFile[],
): Promise<boolean> {
  if (files.length === 0) return true
  const ids = [...new Set(files.map(({ fileId }) => fileId))]
  const own = await workFor<FileTables>(given)
    .db.selectFrom('kernel.file')
    .select(['id', 'name', 'media_type', 'bytes'])
    .where('id', 'in', ids)
    .where('state', '=', 'stored')
    .where('owner_organisation_id', '=', acting(given).organisationId)
    .execute()
  if (own.length !== ids.length) return false
  const rows = files.flatMap(({ fileId, slot }) => {
    const file = own.find(({ id }) => id === fileId)
    if (!file) return []
    return [
      {
        id: given.newId(),
        owner_id: target.ownerId,
        prefecture_id: target.prefectureId,
        application_id: target.applicationId,
        filing_id: target.filingId,
        slot,
        file_id: fileId,
        name: file.name,
        media_type: file.media_type,
        bytes: file.bytes,
        added_at: given.now,
      },
    ]
  })
  await given.db.insertInto('supervision.attachment').values(rows).execute()
  return true
}

export interface Attachment {
  readonly id: string
  readonly slot: string | null
  readonly name: string
  readonly bytes: number
  /** The application or the filing. */
  readonly of: string
}

export async function attachmentsOf(
  work: Work<SupervisionTables>,
  column: 'application_id' | 'filing_id',
  ids: readonly string[],
): Promise<readonly Attachment[]> {
  if (ids.length === 0) return []
  const rows = await work.db
    .selectFrom('supervision.attachment')
    .select(['id', 'slot', 'name', 'bytes', `${column} as of`])
    .where(column, 'in', ids)
    .orderBy('added_at')
    .orderBy('name')
    .execute()
  return rows.flatMap(({ of, ...row }) => (of === null ? [] : [{ ...row, bytes: Number(row.bytes), of }]))
}
