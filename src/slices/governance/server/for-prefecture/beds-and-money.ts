import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { factsOfPlan } from '../../domain/bed-transfer/bed-plan.ts'
import { type BedTransferAnswer, checkBedTransfer } from '../../domain/bed-transfer/check-bed-transfer.ts'
import type { PurposePropertyBalance } from '../../domain/money/purpose-property/purpose-property-balance.ts'
import { type YearlyMoneyReport, yearlyMoneyReport } from '../../domain/money/year/yearly-money-report.ts'
import { balancesOf, moneyYearOf, readMoney } from '../beds-and-money/money-of-alliance.ts'
import { recordsOf } from '../beds-and-money/record-store.ts'
import type { RegulatedTables } from '../beds-and-money/regulated-tables.ts'

export interface RegulatedMatters {
  readonly type: 'A' | 'B' | 'C' | null
  readonly bedTransfers: readonly {
    readonly id: string
    readonly title: string
    readonly answer: BedTransferAnswer | null
  }[]
  /** The figures of the year of the day asked; null while the fiscal year is not recorded. */
  readonly money: YearlyMoneyReport | null
  /** Of every year recorded, oldest first: with `balanceOnRevocation` it says what a revocation would cost. */
  readonly balances: readonly PurposePropertyBalance[]
}

/** What supervision needs of an alliance's beds and money. Null: an alliance that the viewer does not know. */
export async function regulatedMatters(
  given: Work<never>,
  allianceId: string,
  on: CalendarDate,
): Promise<RegulatedMatters | null> {
  const work = workFor<RegulatedTables>(given)
  const money = await readMoney(work, allianceId)
  if (!money) return null
  const year = money.yearOn(on)
  const plans = await recordsOf(work, allianceId, 'bedTransfer')
  return {
    type: money.alliance.type,
    bedTransfers: plans.map(({ key, value }) => ({
      id: key,
      title: value.title,
      answer: checkBedTransfer(factsOfPlan(value), on),
    })),
    money: year && yearlyMoneyReport(moneyYearOf(money, year)),
    balances: balancesOf(money),
  }
}
