// 法70条の8第2項, 法70条の3第1項第4号 (from 2024-04-01): an alliance whose articles say that it does not invest may not.

import { noMoneyItemInsertedOn } from '../../law-version.ts'
import { clauseAllowsMoney, type InvestmentRule, moneyRuleNumber } from '../money-rule.ts'

export const articlesAllowInvestment: InvestmentRule = {
  ...moneyRuleNumber('E1', '法70条の8第2項', noMoneyItemInsertedOn),
  title: '出資をしない旨の定めがないこと',
  decide: clauseAllowsMoney,
}
