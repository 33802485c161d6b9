// 規則39条の3第2項: a loan or a guarantee needs a resolution of the board, and the council is heard beforehand. Whether
// beforehand means before the resolution, or before the dealing, was not read; a later opinion warns.
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { allOf, broken, type Finding, met, unknown, withWarnings } from '../../../../../foundation/rule.ts'
import { type DatedAct, heardBefore } from '../../heard-before.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import type { FundingSupport } from '../funding-support.ts'
import { moneyRuleNumber, type SupportRule } from '../money-rule.ts'
import { kindMissing } from './support-is-of-a-listed-kind.ts'

const contractOf = ({ contractOn }: FundingSupport): DatedAct => ({
  field: 'contractOn',
  label: '契約',
  supplier: suppliers.office,
  on: contractOn,
})

/** A contract of the same day may follow the meeting; an earlier one cannot. */
function boardResolved({ board, contractOn }: FundingSupport): Finding {
  const resolvedOn = board?.resolvedOn
  if (resolvedOn === null) return broken('理事会の決議がありません')
  if (!resolvedOn) return unknown([missingFact('board.resolvedOn', '理事会の決議の日', suppliers.office)])
  const because = `理事会の決議 ${formatJapaneseDate(resolvedOn)}`
  if (!contractOn) return unknown([missingFact('contractOn', '契約の日', suppliers.office)], because)
  return resolvedOn <= contractOn ? met(because) : broken(`${because}(契約より後です)`)
}

function decide(facts: FundingSupport): Finding {
  const { kind, councilOpinionOn, board } = facts
  if (kind && kind !== 'loan' && kind !== 'guarantee') {
    return met('理事会の決議と評議会の意見が求められるのは、貸付けと保証です')
  }
  const council = {
    field: 'councilOpinionOn',
    label: '地域医療連携推進評議会の意見',
    supplier: suppliers.office,
    on: councilOpinionOn,
  }
  const finding = allOf([boardResolved(facts), heardBefore(council, contractOf(facts))])
  const heardLate = councilOpinionOn && board?.resolvedOn && councilOpinionOn > board.resolvedOn
  const decided =
    kind || finding.outcome === 'met' ? finding : unknown([kindMissing, ...finding.missing], ...finding.because)
  return heardLate
    ? withWarnings(
        decided,
        '評議会の意見が理事会の決議より後です。「あらかじめ」が決議の前を指すかは確認できていません',
      )
    : decided
}

export const boardAndCouncilComeFirst: SupportRule = {
  ...moneyRuleNumber('L4', '規則39条の3第2項'),
  title: '理事会の決議と、あらかじめの評議会の意見',
  decide,
}
