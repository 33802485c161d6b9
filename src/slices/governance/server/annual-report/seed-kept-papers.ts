import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { kindOf, type PaperId, paperIds } from '../../domain/papers/paper-kinds.ts'
import type { KeptPaperToFile } from '../for-prefecture/kept-papers.ts'
import { placeOf, standingOf } from './paper-standing.ts'
import { keepPaper, textsOf } from './paper-store.ts'
import { readReportSource } from './read-paper-facts.ts'
import type { ReportTables } from './report-tables.ts'

/** The demo's office keeps papers of a closed year, written from its records, as of the day on which it filed them. */
export async function seedKeptPapers(
  office: Work,
  { papers, yearUntil, keptAt }: { readonly papers: readonly string[]; yearUntil: CalendarDate; keptAt: Date },
): Promise<readonly KeptPaperToFile[]> {
  const work = { ...workFor<ReportTables>(office), now: keptAt }
  const source = await readReportSource(work)
  if (typeof source === 'string') throw new Error(`the seed's papers cannot be written: ${source}`)
  const kept: KeptPaperToFile[] = []
  for (const paper of papers.map(paperIdOf)) {
    const place = placeOf(source, paper, yearUntil)
    const { written, standing } = await standingOf(source, place, await textsOf(work, place), [])
    if (standing.gaps.length > 0) throw new Error(`${paper} of ${yearUntil} has gaps: ${standing.gaps.join(', ')}`)
    const id = await keepPaper(work, place, written)
    kept.push({ id, paper, title: kindOf(paper).title, aboutOn: place.aboutOn, keptAt })
  }
  return kept
}

function paperIdOf(name: string): PaperId {
  const id = paperIds.find((each) => each === name)
  if (!id) throw new Error(`no paper is called ${name}`)
  return id
}
