import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { allOf, type Finding, type Outcome } from '../../../../foundation/rule.ts'
import type { FundCost, FundLedger } from './fund-ledger.ts'
import type { LedgerCost } from './fund-rule.ts'
import { costFallsInThePeriod } from './rules/cost-falls-in-the-period.ts'
import { costIsListedAndForBeds } from './rules/cost-is-listed-and-for-beds.ts'

/** F4 and F5 together: whether one cost may be claimed. What both warn of is said once. */
export function costEligibility(facts: LedgerCost, on: CalendarDate): Finding {
  const finding = allOf([costIsListedAndForBeds, costFallsInThePeriod].map((rule) => rule.decide(facts, on)))
  return { ...finding, warnings: [...new Set(finding.warnings)] }
}

/** Yen by outcome; null while the amount of one of those costs is not stated. */
export interface EligibleCosts {
  readonly costs: readonly { readonly cost: FundCost; readonly finding: Finding }[]
  readonly yen: Readonly<Record<Outcome, number | null>>
}

/** Every cost of the ledger with its answer, and what they come to. How much of it is granted is each prefecture's 要綱. */
export function eligibleCosts(ledger: FundLedger, on: CalendarDate): EligibleCosts {
  const costs = (ledger.costs ?? []).map((cost) => ({ cost, finding: costEligibility({ ledger, cost }, on) }))
  const yen = (outcome: Outcome) =>
    costs
      .filter(({ finding }) => finding.outcome === outcome)
      .reduce<number | null>((sum, { cost }) => (sum === null || cost.yen === undefined ? null : sum + cost.yen), 0)
  return { costs, yen: { met: yen('met'), broken: yen('broken'), unknown: yen('unknown') } }
}
