import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { isOpenedByLaw, mayAnybodyHave } from '../../domain/filing-paper.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { attachmentsOf } from './attachment-store.ts'

interface Received {
  readonly id: string
  readonly owner_id: string
  readonly filed_on: CalendarDate
}

/** Opens to everybody what the law opens of a received filing; the rest of it stays between the two sides. */
export async function openPapers(
  work: Work<SupervisionTables>,
  { id, owner_id, filed_on }: Received,
  publicationId: string,
): Promise<void> {
  const rows = (await attachmentsOf(work, 'filing_id', [id])).flatMap(({ id: attachmentId, paper }) =>
    paper !== null && isOpenedByLaw(paper)
      ? [{ attachment_id: attachmentId, owner_id, publication_id: publicationId, paper, filed_on }]
      : [],
  )
  if (rows.length > 0) await work.db.insertInto('supervision.opened_paper').values(rows).execute()
}

/** Of each publication of an alliance, what anybody may have today. */
export async function openedPapersOf(work: Work<SupervisionTables>, allianceId: string) {
  const rows = await work.db
    .selectFrom('supervision.opened_paper')
    .select(['attachment_id as id', 'publication_id as publication', 'paper', 'filed_on'])
    .where('owner_id', '=', allianceId)
    .orderBy('position')
    .execute()
  const open = rows.filter(({ paper, filed_on: filedOn }) => mayAnybodyHave(paper, filedOn, work.today))
  return (publication: string) =>
    open.filter((each) => each.publication === publication).map(({ id, paper }) => ({ id, paper }))
}
