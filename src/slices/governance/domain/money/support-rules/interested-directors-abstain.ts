// 一般法95条2項: a director with a special interest takes no part in the resolution. 一般法84条・92条: a dealing of a director
// is approved by the board on the material facts, and reported to it without delay afterwards.
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { judged } from '../../rules/criterion.ts'
import type { BoardDecision } from '../board-decision.ts'
import type { FundingSupport } from '../funding-support.ts'
import { moneyRuleNumber, type SupportRule } from '../money-rule.ts'

function nobodyInterestedVoted(interested: readonly string[], voted: readonly string[] | undefined): Finding {
  if (!voted) return unknown([missingFact('board.voted', '理事会の議決に加わった理事', suppliers.office)])
  const both = interested.filter((id) => voted.includes(id))
  return both.length === 0
    ? met(`特別の利害関係がある理事(${interested.join('、')})は議決に加わっていません`)
    : broken(`特別の利害関係がある理事が議決に加わりました: ${both.join('、')}`)
}

/** 遅滞なく has no fixed limit, so a report that has not been made is not yet a breach. */
function dealingIsReported({ dealingReportedOn }: BoardDecision): Finding {
  if (dealingReportedOn) return met(`取引後の理事会への報告 ${formatJapaneseDate(dealingReportedOn)}`)
  return unknown([
    missingFact('board.dealingReportedOn', '取引後の理事会への報告の日(一般法92条2項)', suppliers.office),
  ])
}

function decide({ board }: FundingSupport): Finding {
  const interested = board?.interested
  if (!interested) return unknown([missingFact('board.interested', '特別の利害関係がある理事', suppliers.office)])
  if (interested.length === 0) return met('特別の利害関係がある理事はいません')
  const approved = judged(board.dealingApproved, {
    field: 'board.dealingApproved',
    label: '重要な事実を開示した上での理事会の承認(一般法84条・92条1項)',
    supplier: suppliers.office,
    good: true,
    met: '重要な事実を開示して理事会の承認を受けています',
    broken: '重要な事実を開示した上での理事会の承認を受けていません',
  })
  return allOf([nobodyInterestedVoted(interested, board.voted), approved, dealingIsReported(board)])
}

export const interestedDirectorsAbstain: SupportRule = {
  ...moneyRuleNumber('L9', '一般法95条2項、84条、92条'),
  title: '利害関係のある理事',
  decide,
}
