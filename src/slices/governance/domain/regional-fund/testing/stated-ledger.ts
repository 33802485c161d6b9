import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { FundCost, FundLedger } from '../fund-ledger.ts'
import type { LedgerCost } from '../fund-rule.ts'

/** A day on which the notice is known to apply, so that cases need not repeat the warning of later years. */
export const confirmedDay = calendarDate('2026-03-31')

export const cost: FundCost = {
  id: 'c1',
  on: calendarDate('2024-10-01'),
  category: 'meeting',
  yen: 120_000,
  project: '架空の回復期への転換',
  claimed: true,
}

/** The fictional start of an alliance that meets every rule; its three years are 2024-04-01 to 2027-03-31. */
export const ledger: FundLedger = {
  standardExample: 5,
  plan: { institutions: ['架空A病院', '架空B病院'], agreedOn: calendarDate('2024-02-01') },
  purposeIsConcrete: true,
  establishedOn: calendarDate('2025-04-01'),
  firstEligibleOn: calendarDate('2024-04-01'),
  costs: [cost],
}

export const ledgerWith = (changes: Partial<FundLedger>): FundLedger => ({ ...ledger, ...changes })

export const ledgerWithout = (...keys: readonly (keyof FundLedger)[]): FundLedger =>
  ledgerWith(Object.fromEntries(keys.map((key) => [key, undefined])))

export const costWith = (changes: Partial<FundCost>, inLedger: FundLedger = ledger): LedgerCost => ({
  ledger: inLedger,
  cost: { ...cost, ...changes },
})

export const claiming = (...costs: readonly Partial<FundCost>[]): FundLedger =>
  ledgerWith({ costs: costs.map((changes, index) => ({ ...cost, id: `c${index + 1}`, ...changes })) })
