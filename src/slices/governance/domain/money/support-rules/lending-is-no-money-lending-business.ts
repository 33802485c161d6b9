// No article prescribes it: a loan within 法70条第2項第3号 is no 貸金業 and needs no registration (愛媛県, 2025). Outside of it
// nobody has said so, and this rule does not judge by 貸金業法.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { allOf, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import type { FundingSupport } from '../funding-support.ts'
import { moneyRuleNumber, type SupportRule } from '../money-rule.ts'
import { recipientIsACorporateParticipant } from './recipient-is-a-corporate-participant.ts'
import { supportComesFromTheAlliance } from './support-comes-from-the-alliance.ts'
import { kindMissing, supportIsOfAListedKind } from './support-is-of-a-listed-kind.ts'
import { supportServesHospitalBusiness } from './support-serves-hospital-business.ts'

const withinTheAct = [
  supportIsOfAListedKind,
  recipientIsACorporateParticipant,
  supportServesHospitalBusiness,
  supportComesFromTheAlliance,
]

const registrationMissing = missingFact(
  'moneyLendingBusiness',
  '法70条第2項第3号の外の貸付けが貸金業に当たるか',
  suppliers.prefecture,
)

function decide(facts: FundingSupport, on: CalendarDate): Finding {
  if (!facts.kind) return unknown([kindMissing])
  if (facts.kind !== 'loan') return met('貸付けではありません')
  const { outcome, missing } = allOf(withinTheAct.map((rule) => rule.decide(facts, on)))
  if (outcome === 'met') return met('法70条第2項第3号の貸付けであり、貸金業に当たりません')
  return unknown(outcome === 'broken' ? [registrationMissing] : missing)
}

export const lendingIsNoMoneyLendingBusiness: SupportRule = {
  ...moneyRuleNumber('L6', null),
  title: '貸金業に当たらないこと',
  decide,
}
