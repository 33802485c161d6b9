import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { Paper } from '../../../../platform/documents/paper.ts'
import { renderPdf } from '../../../../platform/documents/render-paper.ts'
import { kindOf, type PaperId, paperIds } from '../../domain/papers/paper-kinds.ts'
import { paperFile } from '../annual-report/paper-file.ts'
import type { ReportTables } from '../annual-report/report-tables.ts'
import { acting } from '../duties/acting.ts'

export interface KeptPaperToFile {
  readonly id: string
  readonly paper: PaperId
  readonly title: string
  /** The first day of its fiscal year, or the day of its procedure. */
  readonly aboutOn: CalendarDate
  readonly keptAt: Date
}

const placeInList = (paper: string): number => paperIds.indexOf(paper as PaperId)

/** Of every paper that the viewer's office kept, the newest version: what it may file. */
export async function keptPapersToFile(given: Work<never>): Promise<readonly KeptPaperToFile[]> {
  const rows = await workFor<ReportTables>(given)
    .db.selectFrom('governance.kept_paper')
    .distinctOn(['about_on', 'paper'])
    .select(['id', 'paper', 'about_on', 'kept_at'])
    .where('owner_id', '=', acting(given).organisationId)
    .orderBy('about_on')
    .orderBy('paper')
    .orderBy('kept_at', 'desc')
    .execute()
  const inOrder = rows.toSorted((one, other) => placeInList(one.paper) - placeInList(other.paper))
  return inOrder.map(({ id, paper, about_on: aboutOn, kept_at: keptAt }) => ({
    ...{ id, aboutOn, keptAt, paper: paper as PaperId },
    title: kindOf(paper as PaperId).title,
  }))
}

/** A kept paper of an alliance as a PDF: the same bytes whenever it is asked for. Null: that alliance kept no such paper. */
export async function openKeptPaper(
  given: Work<never>,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
): Promise<{ readonly fileName: string; readonly bytes: () => Promise<Uint8Array> } | null> {
  const row = await workFor<ReportTables>(given)
    .db.selectFrom('governance.kept_paper')
    .select(['paper', 'about_on', 'description'])
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst()
  if (!row) return null
  const paper = JSON.parse(row.description) as Paper
  const place = { paper: row.paper as PaperId, aboutOn: row.about_on }
  return { fileName: paperFile(place, paper, 'pdf'), bytes: () => renderPdf(paper) }
}
