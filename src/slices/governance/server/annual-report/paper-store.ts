import { createHash } from 'node:crypto'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Paper } from '../../../../platform/documents/paper.ts'
import type { PaperId, PaperTexts } from '../../domain/papers/paper-kinds.ts'
import { recorderOf } from '../living/statement-store.ts'
import type { ReportWork } from './report-tables.ts'

/** One paper of one alliance: of a year by its first day, of a procedure by its day. */
export interface PaperPlace {
  readonly ownerId: string
  readonly paper: PaperId
  readonly aboutOn: CalendarDate
}

export async function textsOf(work: ReportWork, { ownerId, paper, aboutOn }: PaperPlace): Promise<PaperTexts> {
  return (await textsOn(work, ownerId, aboutOn)).get(paper) ?? {}
}

/** The newest texts of every paper of one year or day. */
export async function textsOn(
  work: ReportWork,
  ownerId: string,
  aboutOn: CalendarDate,
): Promise<ReadonlyMap<string, PaperTexts>> {
  const rows = await work.db
    .selectFrom('governance.paper_text')
    .distinctOn('paper')
    .select(['paper', 'texts'])
    .where('owner_id', '=', ownerId)
    .where('about_on', '=', aboutOn)
    .orderBy('paper')
    .orderBy('position', 'desc')
    .execute()
  return new Map(rows.map(({ paper, texts }) => [paper, texts]))
}

/** Appends; what was written before stays. */
export async function addTexts(work: ReportWork, place: PaperPlace, texts: PaperTexts): Promise<void> {
  await work.db
    .insertInto('governance.paper_text')
    .values({
      id: work.newId(),
      owner_id: place.ownerId,
      paper: place.paper,
      about_on: place.aboutOn,
      texts: JSON.stringify(texts),
      recorded_at: work.now,
      recorded_by: recorderOf(work),
    })
    .execute()
}

export const fingerprintOf = (paper: Paper): string => createHash('sha256').update(JSON.stringify(paper)).digest('hex')

export interface KeptPaper {
  readonly id: string
  readonly paper: string
  readonly sha256: string
  readonly keptAt: Date
}

/** What was kept of one year or day, newest first. */
export const keptOn = (work: ReportWork, ownerId: string, aboutOn: CalendarDate): Promise<KeptPaper[]> =>
  work.db
    .selectFrom('governance.kept_paper')
    .select(['id', 'paper', 'sha256', 'kept_at as keptAt'])
    .where('owner_id', '=', ownerId)
    .where('about_on', '=', aboutOn)
    .orderBy('kept_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

export async function keepPaper(work: ReportWork, place: PaperPlace, paper: Paper): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('governance.kept_paper')
    .values({
      id,
      owner_id: place.ownerId,
      paper: place.paper,
      about_on: place.aboutOn,
      description: JSON.stringify(paper),
      sha256: fingerprintOf(paper),
      kept_at: work.now,
      kept_by: recorderOf(work),
    })
    .execute()
  return id
}

/** The paper as it was kept. Its description was ours when it was written, and nobody can change it. */
export async function findKeptPaper(work: ReportWork, place: PaperPlace, id: string): Promise<Paper | null> {
  const row = await work.db
    .selectFrom('governance.kept_paper')
    .select('description')
    .where('id', '=', id)
    .where('owner_id', '=', place.ownerId)
    .where('paper', '=', place.paper)
    .where('about_on', '=', place.aboutOn)
    .executeTakeFirst()
  return row ? (JSON.parse(row.description) as Paper) : null
}

/** The days of the procedures of which something is written or kept, newest first. */
export async function procedureDays(
  work: ReportWork,
  ownerId: string,
  papers: readonly PaperId[],
): Promise<readonly { readonly paper: PaperId; readonly aboutOn: CalendarDate }[]> {
  const rows = await work.db
    .selectFrom('governance.paper_text')
    .select(['paper', 'about_on'])
    .where('owner_id', '=', ownerId)
    .where('paper', 'in', papers)
    .union(
      work.db
        .selectFrom('governance.kept_paper')
        .select(['paper', 'about_on'])
        .where('owner_id', '=', ownerId)
        .where('paper', 'in', papers),
    )
    .orderBy('about_on', 'desc')
    .execute()
  return rows.map(({ paper, about_on }) => ({ paper: paper as PaperId, aboutOn: about_on }))
}
