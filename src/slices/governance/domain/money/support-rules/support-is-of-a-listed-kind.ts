// 法70条第2項第3号, 規則39条の3第1項: lending, guaranteeing, and soliciting subscribers of a fund — and only where the
// articles do not rule it out (法70条の3第1項第4号).
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { type FundingSupport, supportKindWords } from '../funding-support.ts'
import { clauseAllowsMoney, moneyRuleNumber, type SupportRule } from '../money-rule.ts'

export const kindMissing = missingFact('kind', '支援の種類(貸付け・保証・基金の募集)', suppliers.office)

function kindIsListed({ kind }: FundingSupport): Finding {
  if (!kind) return unknown([kindMissing])
  return kind === 'other'
    ? broken(`「${supportKindWords[kind]}」は省令に定める支援ではありません`)
    : met(`省令に定める支援: ${supportKindWords[kind]}`)
}

export const supportIsOfAListedKind: SupportRule = {
  ...moneyRuleNumber('L1', '法70条第2項第3号、規則39条の3第1項'),
  title: '支援の種類',
  decide: (facts: FundingSupport, on: CalendarDate) => allOf([clauseAllowsMoney(facts, on), kindIsListed(facts)]),
}
