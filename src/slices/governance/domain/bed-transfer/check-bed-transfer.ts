import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Outcome } from '../../../../foundation/rule.ts'
import { answerRule, countOutcomes, type RuleReport, reportRule } from '../../../../foundation/rule-answer.ts'
import { lawVersionOn } from '../law-version.ts'
import { type BedTotals, bedTotals } from './bed-sums.ts'
import type { BedTransfer } from './bed-transfer-facts.ts'
import { transferRequirements } from './transfer-requirements.ts'

export interface RequirementReport extends RuleReport {
  /** These requirements have no number among the criteria; the key is there so that both are read alike. */
  readonly seedNumber: null
}

export interface BedTransferAnswer {
  readonly applicant: string | null
  /** The day whose law was applied: that of the application, else the day asked. */
  readonly on: CalendarDate
  readonly lawVersion: CalendarDate
  readonly requirements: readonly RequirementReport[]
  readonly totals: { readonly before: BedTotals; readonly after: BedTotals }
  readonly summary: Readonly<Record<Outcome, number>>
}

/** B1–B6 by the law of the application's day. Null for a day before the scheme began, when no beds could be transferred. */
export function checkBedTransfer(facts: BedTransfer, today: CalendarDate): BedTransferAnswer | null {
  const on = facts.applicationOn ?? today
  const lawVersion = lawVersionOn(on)
  if (!lawVersion) return null
  const requirements = transferRequirements.map((requirement): RequirementReport => {
    const { id, ...report } = reportRule(answerRule(requirement, facts, on))
    return { id, seedNumber: null, ...report }
  })
  return {
    applicant: facts.applicant ?? null,
    on,
    lawVersion,
    requirements,
    totals: { before: bedTotals(facts, 'before'), after: bedTotals(facts, 'after') },
    summary: countOutcomes(requirements),
  }
}
