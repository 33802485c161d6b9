// No article read prescribes it: what a prefecture asks of a loan (愛媛県, 2025) — not beyond the purpose of the support,
// contract made and kept, repayment and its term clear, a proper rate, collateral or a guarantor arranged. A guarantee has
// neither rate nor term of its own; a fund has no collateral either.
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { judged } from '../../rules/criterion.ts'
import type { FundingSupport } from '../funding-support.ts'
import { moneyRuleNumber, type SupportRule } from '../money-rule.ts'
import { kindMissing } from './support-is-of-a-listed-kind.ts'

type Judgement = 'withinPurpose' | 'contractKept' | 'rateIsProper' | 'securityIsProper'

const judgementWords: Readonly<Record<Judgement, string>> = {
  withinPurpose: '支援の目的を逸脱していないこと',
  contractKept: '契約書類の適正な作成・保管',
  rateIsProper: '利率が適正であること',
  securityIsProper: '担保・保証人の設定等が適切であること',
}

const judgedTo = (facts: FundingSupport, field: Judgement): Finding =>
  judged(facts[field], {
    field,
    label: `${judgementWords[field]}の判断`,
    supplier: suppliers.office,
    good: true,
    met: judgementWords[field],
    broken: `${judgementWords[field]}を満たしません`,
  })

const absent = (field: string, label: string) => unknown([missingFact(field, label, suppliers.office)])

function repaymentIsClear({ repaymentMethod }: FundingSupport): Finding {
  if (repaymentMethod === undefined) return absent('repaymentMethod', '償還の方法')
  return repaymentMethod === null ? broken('償還の方法が定められていません') : met(`償還の方法: ${repaymentMethod}`)
}

function termIsClear({ repaidBy, contractOn }: FundingSupport): Finding {
  if (repaidBy === undefined) return absent('repaidBy', '償還の期限')
  if (repaidBy === null) return broken('償還の期限が定められていません')
  const because = `償還の期限 ${formatJapaneseDate(repaidBy)}`
  if (!contractOn) return unknown([missingFact('contractOn', '契約の日', suppliers.office)], because)
  return repaidBy > contractOn ? met(because) : broken(`${because}(契約の日より後ではありません)`)
}

function rateIsStated({ annualRatePercent }: FundingSupport): Finding {
  if (annualRatePercent === undefined) return absent('annualRatePercent', '利率')
  return annualRatePercent === null ? broken('利率が定められていません') : met(`利率 年${annualRatePercent}%`)
}

function decide(facts: FundingSupport): Finding {
  if (!facts.kind) return unknown([kindMissing])
  const ofAll = [judgedTo(facts, 'withinPurpose'), judgedTo(facts, 'contractKept')]
  const ofDebts = facts.kind === 'fundSubscription' ? [] : [judgedTo(facts, 'securityIsProper')]
  const ofLoans =
    facts.kind === 'loan' || facts.kind === 'other'
      ? [repaymentIsClear(facts), termIsClear(facts), rateIsStated(facts), judgedTo(facts, 'rateIsProper')]
      : []
  return allOf([...ofAll, ...ofLoans, ...ofDebts])
}

export const termsAreClearAndProper: SupportRule = {
  ...moneyRuleNumber('L7', null),
  title: '契約・償還・利率・担保',
  decide,
}
