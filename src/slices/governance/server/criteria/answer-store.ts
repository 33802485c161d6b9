import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { CriteriaReport } from '../../domain/criteria-report.ts'
import type { GovernanceTables } from '../governance-tables.ts'

/** Keeps an answer as it was given; the same question asked again on the same day changes nothing. */
export async function keepAnswer(
  work: Work<GovernanceTables>,
  kept: { readonly caseId: string; readonly revision: number; readonly answer: CriteriaReport },
): Promise<void> {
  await work.db
    .insertInto('governance.criteria_answer')
    .values({
      case_id: kept.caseId,
      revision: kept.revision,
      answered_on: kept.answer.on,
      answer: JSON.stringify(kept.answer),
      answered_at: work.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface KeptAnswer {
  readonly revision: number
  readonly answered_on: CalendarDate
  readonly answer: CriteriaReport
  readonly answered_at: Date
  readonly reason: string
}

/** Newest first, with the reason of the revision each answers. */
export const keptAnswers = (work: Work<GovernanceTables>, caseId: string): Promise<KeptAnswer[]> =>
  work.db
    .selectFrom('governance.criteria_answer as a')
    .innerJoin('governance.case_revision as r', (join) =>
      join.onRef('r.case_id', '=', 'a.case_id').onRef('r.revision', '=', 'a.revision'),
    )
    .select(['a.revision', 'a.answered_on', 'a.answer', 'a.answered_at', 'r.reason'])
    .where('a.case_id', '=', caseId)
    .orderBy('a.answered_at', 'desc')
    .orderBy('a.revision', 'desc')
    .execute()
