import type { FileTables } from '../../../../kernel/files/server/file-tables.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { type FilingPaperKind, filingPaperKinds, filingPaperOf } from '../../domain/filing-paper.ts'
import { acting } from '../acting.ts'
import type { KeptPaperToFile } from '../ports.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

type SupervisionWork = Work<SupervisionTables>

export interface GivenFile {
  readonly fileId: string
  /** Of an application. */
  readonly slot: string | null
  /** Of a filing. */
  readonly paper: FilingPaperKind | null
}

export const ofApplication = (files: readonly { readonly fileId: string; readonly slot: string }[]): GivenFile[] =>
  files.map((file) => ({ ...file, paper: null }))

interface Target {
  readonly ownerId: string
  readonly prefectureId: string
  readonly applicationId: string | null
  readonly filingId: string | null
}

/** Puts files of the viewer's own organisation with an application or a filing; false when one of them is not there. */
export async function attachFiles(
  given: SupervisionWork,
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
  const rows = files.flatMap(({ fileId, slot, paper }) => {
    const file = own.find(({ id }) => id === fileId)
    if (!file) return []
    const { name, media_type, bytes } = file
    return [{ ...rowOf(given, target), slot, paper, file_id: fileId, kept_paper_id: null, name, media_type, bytes }]
  })
  await given.db.insertInto('supervision.attachment').values(rows).execute()
  return true
}

/** Puts papers that the office kept with a filing: a pointer, since what was kept does not change. */
export async function attachKeptPapers(
  work: SupervisionWork,
  target: Target,
  papers: readonly KeptPaperToFile[],
): Promise<void> {
  if (papers.length === 0) return
  const rows = papers.map(({ id, paper, title }) => ({
    ...rowOf(work, target),
    ...{ slot: null, file_id: null, media_type: null, bytes: null },
    ...{ paper: filingPaperOf(paper), kept_paper_id: id, name: `${title}.pdf` },
  }))
  await work.db.insertInto('supervision.attachment').values(rows).execute()
}

const rowOf = (work: SupervisionWork, { ownerId, prefectureId, applicationId, filingId }: Target) => ({
  id: work.newId(),
  owner_id: ownerId,
  prefecture_id: prefectureId,
  application_id: applicationId,
  filing_id: filingId,
  added_at: work.now,
})

/** A filing's papers stand as the law lists them. */
const placeInList = (paper: FilingPaperKind | null): number =>
  paper === null ? filingPaperKinds.length : filingPaperKinds.indexOf(paper)

export interface Attachment {
  readonly id: string
  readonly slot: string | null
  readonly paper: FilingPaperKind | null
  readonly name: string
  /** Null: made when it is asked for. */
  readonly bytes: number | null
  /** The application or the filing. */
  readonly of: string
}

export async function attachmentsOf(
  work: SupervisionWork,
  column: 'application_id' | 'filing_id',
  ids: readonly string[],
): Promise<readonly Attachment[]> {
  if (ids.length === 0) return []
  const rows = await work.db
    .selectFrom('supervision.attachment')
    .select(['id', 'slot', 'paper', 'name', 'bytes', `${column} as of`])
    .where(column, 'in', ids)
    .orderBy('added_at')
    .orderBy('name')
    .execute()
  const inOrder = rows.toSorted((one, other) => placeInList(one.paper) - placeInList(other.paper))
  return inOrder.flatMap(({ of, bytes, ...row }) =>
    of === null ? [] : [{ ...row, bytes: bytes === null ? null : Number(bytes), of }],
  )
}
