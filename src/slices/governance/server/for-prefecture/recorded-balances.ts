import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { balancesOf, readMoney } from '../beds-and-money/money-of-alliance.ts'
import type { RegulatedTables } from '../beds-and-money/regulated-tables.ts'

/** 規則39条の29: the balance of every year whose records say it, as an inventory of that year would state it. */
export async function recordedBalances(
  given: Work<never>,
  allianceId: string,
): Promise<readonly { readonly until: CalendarDate; readonly yen: number }[]> {
  const money = await readMoney(workFor<RegulatedTables>(given), allianceId)
  if (!money) return []
  return balancesOf(money).flatMap(({ year: { until }, balanceYen }) =>
    balanceYen === null ? [] : [{ until, yen: balanceYen }],
  )
}
