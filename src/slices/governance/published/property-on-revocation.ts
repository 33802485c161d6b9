// 法70条の22第1項・規則39条の29: what an alliance gives away within a month when its certification is revoked.
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { addDays, endOfMonths } from '../../../foundation/legal-period.ts'
import { fiscalYearOn, type MonthDay } from '../domain/fiscal-year.ts'
import { balanceArticle, balanceOnRevocation } from '../domain/money/purpose-property/purpose-property-balance.ts'
import { revocationGiftMonths } from '../domain/parameters/duty-parameters.ts'

/** The 医療連携推進目的取得財産残額 that an inventory (財産目録) of a fiscal year states. */
export interface StatedFigure {
  readonly until: CalendarDate
  readonly yen: number
}

export interface PropertyOnRevocation {
  /** Null: no inventory of the year before is at hand, so that nobody can say it. */
  readonly amountYen: number | null
  /** The year whose inventory counts ends on this day. */
  readonly yearUntil: CalendarDate
  readonly giftBy: CalendarDate
  readonly article: string
}

export function propertyOnRevocation(
  stated: readonly StatedFigure[],
  start: MonthDay,
  revokedOn: CalendarDate,
): PropertyOnRevocation {
  const year = fiscalYearOn(start, revokedOn)
  const balances = stated.map(({ until, yen }) => ({
    year: fiscalYearOn(start, until),
    article: balanceArticle(until),
    gainedYen: null,
    deductedYen: null,
    balanceYen: yen,
    missing: [],
    warnings: [],
  }))
  const before = fiscalYearOn(start, addDays(year.from, -1))
  return {
    amountYen: balanceOnRevocation(balances, year)?.balanceYen ?? null,
    yearUntil: before.until,
    giftBy: endOfMonths(revokedOn, revocationGiftMonths),
    article: balanceArticle(revokedOn),
  }
}
