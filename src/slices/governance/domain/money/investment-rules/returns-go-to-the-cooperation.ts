// 法70条の8第2項: what the investment returns goes to the cooperation business.
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { judged } from '../../rules/criterion.ts'
import type { Dividend, Investment } from '../investment.ts'
import { type InvestmentRule, moneyRuleNumber } from '../money-rule.ts'

function dividendIsUsed({ receivedOn, yen, usedElsewhereYen }: Dividend): Finding {
  const field = `dividends[${receivedOn}].usedElsewhereYen`
  const because = `${formatJapaneseDate(receivedOn)}の配当 ${yen}円`
  if (usedElsewhereYen === undefined) {
    return unknown([missingFact(field, `${because}の使いみち`, suppliers.accountant)])
  }
  return usedElsewhereYen === 0
    ? met(`${because}は医療連携推進業務に充てられています`)
    : broken(`${because}のうち ${usedElsewhereYen}円が医療連携推進業務以外に充てられました`)
}

function decide({ returnsForBusiness, dividends }: Investment): Finding {
  const pledged = judged(returnsForBusiness, {
    field: 'returnsForBusiness',
    label: '出資に係る収益を医療連携推進業務に充てることとしているか',
    supplier: suppliers.office,
    good: true,
    met: '出資に係る収益を医療連携推進業務に充てることとしています',
    broken: '出資に係る収益を医療連携推進業務に充てることとしていません',
  })
  if (!dividends) {
    return allOf([pledged, unknown([missingFact('dividends', '受け取った配当とその使いみち', suppliers.accountant)])])
  }
  return allOf([pledged, ...dividends.map(dividendIsUsed)])
}

export const returnsGoToTheCooperation: InvestmentRule = {
  ...moneyRuleNumber('E3', '法70条の8第2項'),
  title: '収益を医療連携推進業務に充てること',
  decide,
}
