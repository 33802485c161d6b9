import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { type CriteriaReport, reportOf } from '../../domain/criteria-report.ts'
import { certifyValue } from '../certify/certify-value.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { readAllianceFacts } from '../living/alliance-facts.ts'

export type FactsAnswer =
  | { readonly answered: true; readonly report: CriteriaReport }
  | { readonly answered: false; readonly because: string }

/** The criteria on facts as handed in, by the law of a day. */
export function checkFacts(written: unknown, on: CalendarDate): FactsAnswer {
  const answer = certifyValue(written, on)
  if (answer.ok) return { answered: true, report: reportOf(answer.value) }
  return { answered: false, because: answer.failure.map(({ message }) => message).join(' ') }
}

/** The criteria on an alliance's own records of a day; null where the viewer does not know the alliance. */
export async function checkAllianceOn(
  given: Work<never>,
  allianceId: string,
  on: CalendarDate,
): Promise<FactsAnswer | null> {
  const facts = await readAllianceFacts(workFor<GovernanceTables>(given), allianceId, on)
  return facts && checkFacts(facts.writtenCase, on)
}
