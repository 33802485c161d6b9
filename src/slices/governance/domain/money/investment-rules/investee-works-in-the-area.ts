// 法70条の8第2項: the investee does business that relates to the cooperation business, in the cooperation area.
import { allOf } from '../../../../../foundation/rule.ts'
import { suppliers } from '../../missing-fact.ts'
import { judged } from '../../rules/criterion.ts'
import { type InvestmentRule, moneyRuleNumber } from '../money-rule.ts'

export const investeeWorksInTheArea: InvestmentRule = {
  ...moneyRuleNumber('E2', '法70条の8第2項'),
  title: '区域内で医療連携推進業務と関連する事業を行うこと',
  decide: ({ relatedBusiness, businessInArea }) =>
    allOf([
      judged(relatedBusiness, {
        field: 'relatedBusiness',
        label: '出資を受ける事業者の事業が医療連携推進業務と関連するか',
        supplier: suppliers.office,
        good: true,
        met: '医療連携推進業務と関連する事業です',
        broken: '医療連携推進業務と関連する事業ではありません',
      }),
      judged(businessInArea, {
        field: 'businessInArea',
        label: '出資を受ける事業者が医療連携推進区域で事業を行うか',
        supplier: suppliers.office,
        good: true,
        met: '医療連携推進区域で行われます',
        broken: '医療連携推進区域で行われていません',
      }),
    ]),
}
