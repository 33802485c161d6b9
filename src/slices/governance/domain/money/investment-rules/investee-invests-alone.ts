// No article read prescribes it: what the investee itself invests in must have no other investors or shareholders, or the
// limits of 法70条の8第2項 could be walked around (愛媛県, 2025).
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import type { Investment } from '../investment.ts'
import { type InvestmentRule, moneyRuleNumber } from '../money-rule.ts'

function decide({ investeeInvestments }: Investment): Finding {
  if (!investeeInvestments) {
    return unknown([missingFact('investeeInvestments', '出資を受ける事業者が行う出資', suppliers.office)])
  }
  if (investeeInvestments.length === 0) return met('出資を受ける事業者は出資をしていません')
  return allOf(
    investeeInvestments.map(({ body, otherInvestors }) => {
      if (otherInvestors === undefined) {
        const field = `investeeInvestments[${body}].otherInvestors`
        return unknown([missingFact(field, `${body}にほかの出資者・株主がいるか`, suppliers.office)])
      }
      return otherInvestors
        ? broken(`${body}にほかの出資者・株主がいます`)
        : met(`${body}にほかの出資者・株主はいません`)
    }),
  )
}

export const investeeInvestsAlone: InvestmentRule = {
  ...moneyRuleNumber('E5', null),
  title: '出資を受ける事業者が行う出資',
  decide,
}
