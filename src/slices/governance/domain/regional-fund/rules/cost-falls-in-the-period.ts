// 医政地発0928第1号, 標準事業例5: 「設立前後の3年間を上限」. Whether three years in all, or three before and three after the
// establishment, is unconfirmed: three in all decides (the safe rule), and where the other reading would allow the cost it
// warns.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { addDays, endOfMonths } from '../../../../../foundation/legal-period.ts'
import { broken, type Finding, met, unknown, withWarnings } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { fundPeriodMonths } from '../../parameters/money-parameters.ts'
import type { FundLedger } from '../fund-ledger.ts'
import { type CostRule, fundRule, type LedgerCost } from '../fund-rule.ts'

export const widerReadingAllows =
  '「設立前後の3年間」を設立の前3年と後3年と読めば対象になります。どちらの読み方かは確認できていません'

/** The last of three years whose first day counts. */
const lastEligibleDay = (first: CalendarDate): CalendarDate => endOfMonths(addDays(first, -1), fundPeriodMonths)

/** Three years before the establishment and three after it, the widest that the words can mean. */
function wideReading({ establishedOn }: FundLedger, on: CalendarDate): boolean | undefined {
  if (!establishedOn) return undefined
  return endOfMonths(on, fundPeriodMonths) >= establishedOn && on <= endOfMonths(establishedOn, fundPeriodMonths)
}

function decide({ ledger, cost }: LedgerCost): Finding {
  const { firstEligibleOn: first, establishedOn } = ledger
  const dayMissing = missingFact(`costs[${cost.id}].on`, '経費の日', suppliers.office)
  const firstMissing = missingFact('firstEligibleOn', '補助対象期間の初日', suppliers.prefecture)
  const establishedMissing = missingFact('establishedOn', '法人の設立の日', suppliers.office)
  if (!cost.on)
    return unknown([dayMissing, ...(first ? [] : [firstMissing]), ...(establishedOn ? [] : [establishedMissing])])

  const wide = wideReading(ledger, cost.on)
  const day = formatJapaneseDate(cost.on)
  if (wide === false) return broken(`${day}は、設立の前3年から後3年までの外です`)
  if (!first) return unknown([firstMissing, ...(establishedOn ? [] : [establishedMissing])], day)
  const last = lastEligibleDay(first)
  const period = `${formatJapaneseDate(first)}から${formatJapaneseDate(last)}まで`
  if (cost.on < first || cost.on > last) {
    const finding = broken(`${day}は補助対象期間(${period})の外です`)
    return wide ? withWarnings(finding, widerReadingAllows) : finding
  }
  if (!establishedOn) return unknown([establishedMissing], `${day}は${period}の中です`)
  return establishedOn >= first && establishedOn <= last
    ? met(`${day}は${period}の中です`)
    : broken(`補助対象期間(${period})に設立の日(${formatJapaneseDate(establishedOn)})が入っていません`)
}

export const costFallsInThePeriod: CostRule = fundRule(5, '補助対象期間の経費であること', decide)
