import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { purposePropertyFactsOf, type RecordedProperty } from '../../domain/accounts/purpose-property-lines.ts'
import { type FiscalYear, fiscalYearOn } from '../../domain/fiscal-year.ts'
import type { FundingSupport } from '../../domain/money/funding-support.ts'
import type { Investment } from '../../domain/money/investment.ts'
import {
  type PurposePropertyBalance,
  purposePropertyBalances,
} from '../../domain/money/purpose-property/purpose-property-balance.ts'
import type { MoneyYear } from '../../domain/money/year/money-year.ts'
import { type AllianceFacts, readAllianceFacts } from '../living/alliance-facts.ts'
import { movementsOf, type StoredMovement } from './movement-store.ts'
import { type RegulatedWork, recordsOf, type StoredRecord } from './record-store.ts'

export interface StoredSupport extends StoredRecord<'support'> {
  readonly facts: FundingSupport
  readonly movements: readonly StoredMovement[]
}

export interface StoredInvestment extends StoredRecord<'investment'> {
  readonly facts: Investment
}

export interface StoredYear extends StoredRecord<'moneyYear'> {
  readonly year: FiscalYear
}

/** What an alliance's records say of its money, joined with its articles. */
export interface MoneyOfAlliance {
  readonly alliance: AllianceFacts
  readonly supports: readonly StoredSupport[]
  readonly investments: readonly StoredInvestment[]
  /** Oldest first. Empty while the fiscal year is not recorded. */
  readonly years: readonly StoredYear[]
  readonly yearOn: (day: CalendarDate) => FiscalYear | null
}

/** Null: an alliance that the viewer does not know. */
export async function readMoney(work: RegulatedWork, ownerId: string): Promise<MoneyOfAlliance | null> {
  const alliance = await readAllianceFacts(work, ownerId, work.today)
  if (!alliance) return null
  const { noMoneyClause, fiscalYearStart } = alliance.articles
  const moved = await movementsOf(work, ownerId)
  const [supports, investments, years] = [
    await recordsOf(work, ownerId, 'support'),
    await recordsOf(work, ownerId, 'investment'),
    await recordsOf(work, ownerId, 'moneyYear'),
  ]
  const yearOn = (day: CalendarDate) => (fiscalYearStart ? fiscalYearOn(fiscalYearStart, day) : null)
  return {
    alliance,
    yearOn,
    supports: supports.map((stored) => {
      const movements = moved.filter(({ supportKey }) => supportKey === stored.key)
      return { ...stored, movements, facts: { ...stored.value, id: stored.key, noMoneyClause, movements } }
    }),
    investments: investments.map((stored) => ({
      ...stored,
      facts: { ...stored.value, id: stored.key, noMoneyClause },
    })),
    years: years.flatMap((stored) => {
      const year = yearOn(stored.key as CalendarDate)
      return year ? [{ ...stored, year }] : []
    }),
  }
}

export function moneyYearOf({ supports, investments, years }: MoneyOfAlliance, year: FiscalYear): MoneyYear {
  const {
    totalAssetsYen,
    statusReportOn,
    statusReportLists,
    relatedPartyReportLists,
    dealingsNoted,
    allowanceConsidered,
  } = years.find((each) => each.year.from === year.from)?.value ?? {}
  return {
    ...{ year, totalAssetsYen, statusReportOn, statusReportLists, relatedPartyReportLists },
    ...{ dealingsNoted, allowanceConsidered },
    supports: supports.map(({ facts }) => facts),
    investments: investments.map(({ facts }) => facts),
  }
}

/** 法70条の22第2項: of every year recorded, oldest first. */
export const balancesOf = (money: MoneyOfAlliance): readonly PurposePropertyBalance[] =>
  purposePropertyBalances(purposePropertyFactsOf(recordedProperty(money)))

/** The one place of these figures: the accounts that are taken in write them here, and papers and checks read them here. */
export const recordedProperty = ({ alliance, years }: MoneyOfAlliance): RecordedProperty => ({
  publicInterest: alliance.statements.about('corporation')?.publicInterest,
  certifiedOn: alliance.dutyFacts.certifiedOn,
  years: years.map(({ year, value }) => ({ ...value, year })),
})
