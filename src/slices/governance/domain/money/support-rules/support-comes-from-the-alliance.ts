// 法70条第2項第3号: the alliance supports its participants. Participants do not lend to each other directly (愛媛県, 2025).
import { broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import type { FundingSupport } from '../funding-support.ts'
import { moneyRuleNumber, type SupportRule } from '../money-rule.ts'

function decide({ from }: FundingSupport): Finding {
  if (!from) return unknown([missingFact('from', '支援をする者(法人か、参加法人等か)', suppliers.office)])
  return from === 'alliance' ? met('法人から参加法人等への支援です') : broken('参加法人等どうしの直接の支援です')
}

export const supportComesFromTheAlliance: SupportRule = {
  ...moneyRuleNumber('L5', '法70条第2項第3号'),
  title: '法人から参加法人等への支援であること',
  decide,
}
