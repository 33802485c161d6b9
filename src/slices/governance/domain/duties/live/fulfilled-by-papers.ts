// 法51条1項・4項・5項: the yearly papers that make 事業報告書等, and the audit reports, once they are kept without a gap.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import type { FiscalYear } from '../../fiscal-year.ts'
import type { PaperId } from '../../papers/paper-kinds.ts'
import { type NeedFacts, paperNeed } from '../../papers/paper-need.ts'
import type { DoneFact } from '../duty-facts.ts'

/** A kept paper in which nothing is missing. */
export interface CompletePaper {
  readonly paper: PaperId
  readonly keptOn: CalendarDate
}

const report = [
  'businessReport',
  'propertyInventory',
  'balanceSheet',
  'incomeStatement',
  'netAssetChanges',
  'relatedParties',
  'schedules',
  'moneyReport',
] as const satisfies readonly PaperId[]

/** The report is done on the day on which the last paper that this alliance needs was first kept complete. */
export function fulfilledByPapers(
  kept: readonly CompletePaper[],
  year: FiscalYear,
  alliance: Pick<NeedFacts, 'type' | 'specified'>,
): readonly DoneFact[] {
  const firstKeptOn = (paper: PaperId): CalendarDate | null =>
    kept
      .filter((each) => each.paper === paper)
      .map(({ keptOn }) => keptOn)
      .toSorted()[0] ?? null
  const done = (rule: string, on: CalendarDate | null): readonly DoneFact[] =>
    on ? [{ duty: `${rule}@${year.until}`, on }] : []
  const needed = report.filter((paper) => paperNeed(paper, { ...alliance, step: undefined }).needed !== false)
  const days = needed.flatMap((paper) => firstKeptOn(paper) ?? [])
  return [
    ...done('annual-report-prepared', days.length === needed.length ? (days.toSorted().at(-1) ?? null) : null),
    ...done('audited-by-auditors', firstKeptOn('auditorReport')),
    ...done('audited-by-accountant', firstKeptOn('accountantReport')),
  ]
}
