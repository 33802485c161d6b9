import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { BoardDecision } from '../board-decision.ts'
import type { FundingSupport, SupportRecipient } from '../funding-support.ts'
import type { Investment } from '../investment.ts'
import type { MoneyYear } from '../year/money-year.ts'

export const recipient: SupportRecipient = {
  name: '医療法人 架空会',
  relation: 'participant',
  person: 'corporation',
  opensHospital: true,
}

export const board: BoardDecision = {
  resolvedOn: calendarDate('2026-05-20'),
  interested: ['d2'],
  voted: ['d1', 'd3'],
  dealingApproved: true,
  dealingReportedOn: calendarDate('2026-06-20'),
}

/** A fictional loan of which everything is stated and which meets every rule. */
export const loan: FundingSupport = {
  id: 'l1',
  noMoneyClause: false,
  kind: 'loan',
  from: 'alliance',
  recipient,
  forHospitalBusiness: true,
  amountYen: 30_000_000,
  contractOn: calendarDate('2026-06-01'),
  councilOpinionOn: calendarDate('2026-05-10'),
  board,
  withinPurpose: true,
  contractKept: true,
  rateIsProper: true,
  securityIsProper: true,
  repaymentMethod: '元金均等',
  repaidBy: calendarDate('2031-05-31'),
  annualRatePercent: 0.9,
  collateral: null,
  guarantor: '架空 花子',
  movements: [
    { on: calendarDate('2026-06-01'), kind: 'given', yen: 30_000_000 },
    { on: calendarDate('2026-11-30'), kind: 'settled', yen: 3_000_000 },
    { on: calendarDate('2026-11-30'), kind: 'interest', yen: 135_000 },
  ],
  instalments: [
    { dueOn: calendarDate('2026-11-30'), yen: 3_000_000 },
    { dueOn: calendarDate('2027-05-31'), yen: 3_000_000 },
  ],
}

export const loanWith = (changes: Partial<FundingSupport>): FundingSupport => ({ ...loan, ...changes })

export const loanWithout = (...keys: readonly (keyof FundingSupport)[]): FundingSupport =>
  loanWith(Object.fromEntries(keys.map((key) => [key, undefined])))

export const loanTo = (changes: Partial<SupportRecipient>): FundingSupport =>
  loanWith({ recipient: { ...recipient, ...changes } })

export const loanResolved = (changes: Partial<BoardDecision>): FundingSupport =>
  loanWith({ board: { ...board, ...changes } })

/** A fictional investment that meets every rule. */
export const investment: Investment = {
  id: 'i1',
  noMoneyClause: false,
  investee: '株式会社 架空ケアサービス',
  madeOn: calendarDate('2026-07-01'),
  amountYen: 10_000_000,
  boardResolvedOn: calendarDate('2026-06-20'),
  relatedBusiness: true,
  businessInArea: true,
  returnsForBusiness: true,
  dividends: [{ receivedOn: calendarDate('2027-03-31'), yen: 200_000, usedElsewhereYen: 0 }],
  votesHeld: 200,
  votesInAll: 200,
  otherInvestors: false,
  investeeInvestments: [],
}

export const investmentWith = (changes: Partial<Investment>): Investment => ({ ...investment, ...changes })

export const investmentWithout = (...keys: readonly (keyof Investment)[]): Investment =>
  investmentWith(Object.fromEntries(keys.map((key) => [key, undefined])))

/** The year in which both were made, all papers done. */
export const moneyYear: MoneyYear = {
  year: { from: calendarDate('2026-04-01'), until: calendarDate('2027-03-31') },
  supports: [loan],
  investments: [investment],
  totalAssetsYen: 100_000_000,
  statusReportOn: calendarDate('2027-05-31'),
  statusReportLists: ['l1', 'i1'],
  relatedPartyReportLists: ['l1', 'i1'],
  dealingsNoted: true,
  allowanceConsidered: true,
}

export const yearWith = (changes: Partial<MoneyYear>): MoneyYear => ({ ...moneyYear, ...changes })

export const yearWithout = (...keys: readonly Exclude<keyof MoneyYear, 'year'>[]): MoneyYear =>
  yearWith(Object.fromEntries(keys.map((key) => [key, undefined])))
