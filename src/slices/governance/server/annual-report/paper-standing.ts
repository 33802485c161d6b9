import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Paper } from '../../../../platform/documents/paper.ts'
import { fiscalYearOn } from '../../domain/fiscal-year.ts'
import { kindOf, type PaperId, type PaperTexts } from '../../domain/papers/paper-kinds.ts'
import { paperNeed } from '../../domain/papers/paper-need.ts'
import { gapsOf, writePaper } from '../papers/write-paper.ts'
import { fingerprintOf, type KeptPaper, type PaperPlace } from './paper-store.ts'
import { paperFactsOf, type ReportSource } from './read-paper-facts.ts'

/** A year's papers lie at the year's first day, whichever of its days is asked. */
export const placeOf = (source: ReportSource, paper: PaperId, day: CalendarDate): PaperPlace => ({
  ownerId: source.allianceId,
  paper,
  aboutOn: kindOf(paper).about === 'year' ? fiscalYearOn(source.fiscalYearStart, day).from : day,
})

/** A paper as it would be written now, and how it stands. */
export async function standingOf(
  source: ReportSource,
  { paper, aboutOn }: PaperPlace,
  texts: PaperTexts,
  kept: readonly KeptPaper[],
) {
  const facts = await paperFactsOf(source, paper, aboutOn, texts)
  const written: Paper = writePaper(paper, facts)
  const { title, article, unconfirmed } = kindOf(paper)
  const { type, specified } = facts.alliance
  const now = fingerprintOf(written)
  return {
    facts,
    written,
    standing: {
      paper,
      title,
      article,
      ...paperNeed(paper, { type, specified, step: facts.step }),
      gaps: gapsOf(written),
      unconfirmed: [...unconfirmed],
      kept: kept
        .filter((each) => each.paper === paper)
        .map(({ id, sha256, keptAt }) => ({ id, sha256, keptAt: keptAt.toISOString(), current: sha256 === now })),
    },
  }
}
