import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'
import { type Finding, type Rule, withWarnings } from '../../../../foundation/rule.ts'
import type { FundCost, FundLedger } from './fund-ledger.ts'

/** One cost and the ledger it stands in. */
export interface LedgerCost {
  readonly ledger: FundLedger
  readonly cost: FundCost
}

export type LedgerRule = Rule<FundLedger>
export type CostRule = Rule<LedgerCost>

/** 医政地発0928第1号. */
const noticeIssuedOn = calendarDate('2021-09-28')

/** Whether the notice still applies from the fiscal year 2026 on was not confirmed. */
const confirmedUntil = calendarDate('2026-04-01')
export const noticeIsOpen =
  '医政地発0928第1号が2026年度以降も適用されるかは確認できていません。都道府県の要綱を確かめてください'

/** A rule of the notice; no article prescribes it, and each prefecture's 要綱 may ask for more. */
export function fundRule<Facts>(
  number: number,
  title: string,
  decide: (facts: Facts, on: CalendarDate) => Finding,
): Rule<Facts> {
  return {
    id: `F${number}`,
    title,
    validity: { from: noticeIssuedOn },
    article: () => '医政地発0928第1号 標準事業例5',
    decide: (facts, on) => {
      const finding = decide(facts, on)
      return on < confirmedUntil ? finding : withWarnings(finding, noticeIsOpen)
    },
  }
}
