// 医政地発0928第1号, 標準事業例5: running costs that have nothing to do with beds, and costs outside the period, are not
// eligible; so none of them may be claimed.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { broken, type Finding, type MissingFact, met, unknown, withWarnings } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { costEligibility } from '../cost-eligibility.ts'
import type { FundCost, FundLedger } from '../fund-ledger.ts'
import { fundRule, type LedgerRule } from '../fund-rule.ts'
import { widerReadingAllows } from './cost-falls-in-the-period.ts'

const claimMissing = ({ id }: FundCost): MissingFact =>
  missingFact(`costs[${id}].claimed`, '補助を申請する経費か', suppliers.office)

function decide(ledger: FundLedger, on: CalendarDate): Finding {
  if (!ledger.costs) return unknown([missingFact('costs', '立上げにかかった経費のすべて', suppliers.office)])
  const asked = ledger.costs
    .filter(({ claimed }) => claimed !== false)
    .map((cost) => ({ cost, finding: costEligibility({ ledger, cost }, on) }))
  const refused = asked.filter(({ cost, finding }) => cost.claimed && finding.outcome === 'broken')
  if (refused.length > 0) {
    const finding = broken(...refused.map((each) => `経費「${each.cost.id}」: ${each.finding.because.join('、')}`))
    return refused.some((each) => each.finding.warnings.includes(widerReadingAllows))
      ? withWarnings(finding, widerReadingAllows)
      : finding
  }
  const open = asked.filter(({ finding }) => finding.outcome !== 'met')
  if (open.length === 0) return met('対象とならない経費は申請されていません')
  return unknown(
    open.flatMap(({ cost, finding }) => [...(cost.claimed ? [] : [claimMissing(cost)]), ...finding.missing]),
  )
}

export const nothingIneligibleIsClaimed: LedgerRule = fundRule(6, '対象とならない経費を申請していないこと', decide)
