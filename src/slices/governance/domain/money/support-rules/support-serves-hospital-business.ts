// 法70条第2項第3号: the money is for the business of 病院等. A corporation of the care side may participate, but a loan for
// its care business lies outside.
import { type Finding, withWarnings } from '../../../../../foundation/rule.ts'
import { suppliers } from '../../missing-fact.ts'
import { judged } from '../../rules/criterion.ts'
import type { FundingSupport } from '../funding-support.ts'
import { moneyRuleNumber, type SupportRule } from '../money-rule.ts'

function decide({ forHospitalBusiness, recipient }: FundingSupport): Finding {
  const finding = judged(forHospitalBusiness, {
    field: 'forHospitalBusiness',
    label: '病院等に係る業務を行うのに必要な資金か',
    supplier: suppliers.office,
    good: true,
    met: '病院等に係る業務を行うのに必要な資金です',
    broken: '病院等に係る業務を行うのに必要な資金ではありません',
  })
  return forHospitalBusiness && recipient?.opensHospital === false
    ? withWarnings(
        finding,
        `${recipient.name}は病院等を開設していません。病院等に係る業務の資金といえるか確かめてください`,
      )
    : finding
}

export const supportServesHospitalBusiness: SupportRule = {
  ...moneyRuleNumber('L3', '法70条第2項第3号'),
  title: '病院等に係る業務の資金であること',
  decide,
}
