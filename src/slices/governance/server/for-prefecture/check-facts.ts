import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { prefecturesOf } from '../../domain/cooperation-area.ts'
import { type CriteriaReport, reportOf } from '../../domain/criteria-report.ts'
import { caseShape, certifyValue } from '../certify/certify-value.ts'
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

/**
 * The prefectures of the area beside the one applied to, whose governors are heard (令5条の15の4). None where the facts do not
 * say the area, or say another prefecture than one of it.
 */
export function otherPrefecturesOf(written: unknown): readonly string[] {
  const read = caseShape.safeParse(written)
  if (!read.success) return []
  const { articles, policy, prefecture } = read.data
  const prefectures = prefecturesOf(articles?.area ?? policy?.area ?? [])
  return prefecture && prefectures.includes(prefecture) ? prefectures.filter((each) => each !== prefecture) : []
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
