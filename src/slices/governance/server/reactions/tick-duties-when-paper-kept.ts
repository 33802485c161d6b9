import { calendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { Paper } from '../../../../platform/documents/paper.ts'
import { fulfilledByPapers } from '../../domain/duties/live/fulfilled-by-papers.ts'
import { fiscalYearOn } from '../../domain/fiscal-year.ts'
import { type PaperId, paperIds } from '../../domain/papers/paper-kinds.ts'
import { type PaperKept, paperKept } from '../../published/governance-events.ts'
import type { ReportTables } from '../annual-report/report-tables.ts'
import type { DutyTables } from '../duties/duty-tables.ts'
import { keepFulfilments } from '../duties/fulfilment-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { readAllianceFacts } from '../living/alliance-facts.ts'
import { gapsOf } from '../papers/write-paper.ts'

/** A year's papers that are kept without a gap are prepared; an audit report that is kept was made. */
export const tickDutiesWhenPaperKept: Reaction = {
  name: 'governance.tick-duties-when-paper-kept',
  to: paperKept,
  react: async (given: Work, event) => {
    const { allianceId, aboutOn } = event.payload as PaperKept['payload']
    const from = calendarDate(aboutOn)
    const alliance = await readAllianceFacts(workFor<GovernanceTables>(given), allianceId, given.today)
    const start = alliance?.articles.fiscalYearStart
    const year = start && fiscalYearOn(start, from)
    // Papers of a procedure lie at its own day and belong to no year.
    if (!year || year.from !== from) return
    const ofYear = await readAllianceFacts(workFor<GovernanceTables>(given), allianceId, year.until)
    const rows = await workFor<ReportTables>(given)
      .db.selectFrom('governance.kept_paper')
      .select(['paper', 'description', 'kept_at'])
      .where('owner_id', '=', allianceId)
      .where('about_on', '=', from)
      .execute()
    const complete = rows.flatMap(({ paper, description, kept_at }) =>
      paperIds.some((id) => id === paper) && gapsOf(JSON.parse(description) as Paper).length === 0
        ? [{ paper: paper as PaperId, keptOn: dateInJapan(kept_at) }]
        : [],
    )
    const { type, specified } = ofYear ?? alliance
    await keepFulfilments(workFor<DutyTables>(given), {
      ownerId: allianceId,
      source: 'papers',
      origin: `papers:${from}`,
      shows: fulfilledByPapers(complete, year, { type, specified }).map((each) => ({
        ...each,
        says: '欠けた記載のない書類を保存',
      })),
    })
  },
}
