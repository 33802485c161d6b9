import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { isInForce } from '../../../../foundation/rule.ts'
import { answerRule, type RuleAnswer } from '../../../../foundation/rule-answer.ts'
import type { FundLedger } from './fund-ledger.ts'
import type { CostRule, LedgerCost, LedgerRule } from './fund-rule.ts'
import { allianceServesTheReorganisation } from './rules/alliance-serves-the-reorganisation.ts'
import { costFallsInThePeriod } from './rules/cost-falls-in-the-period.ts'
import { costIsListedAndForBeds } from './rules/cost-is-listed-and-for-beds.ts'
import { nothingIneligibleIsClaimed } from './rules/nothing-ineligible-is-claimed.ts'
import { planIsAgreedAtTheConference } from './rules/plan-is-agreed-at-the-conference.ts'
import { programmeIsForBedFunctions } from './rules/programme-is-for-bed-functions.ts'

export const ledgerRules: readonly LedgerRule[] = [
  programmeIsForBedFunctions,
  planIsAgreedAtTheConference,
  allianceServesTheReorganisation,
  nothingIneligibleIsClaimed,
]

export const costRules: readonly CostRule[] = [costIsListedAndForBeds, costFallsInThePeriod]

/** F1–F3 and F6 for the whole; none before the notice was issued. */
export const checkFundLedger = (ledger: FundLedger, on: CalendarDate): readonly RuleAnswer[] =>
  ledgerRules.filter(({ validity }) => isInForce(validity, on)).map((rule) => answerRule(rule, ledger, on))

/** F4 and F5 for one cost. */
export const checkFundCost = (facts: LedgerCost, on: CalendarDate): readonly RuleAnswer[] =>
  costRules.filter(({ validity }) => isInForce(validity, on)).map((rule) => answerRule(rule, facts, on))
