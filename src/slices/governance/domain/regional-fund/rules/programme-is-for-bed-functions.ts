// 医政地発0928第1号 (2021-09-28), 標準事業例5 「病床の機能分化・連携を推進するための基盤整備」: start-up costs of an alliance are
// eligible under this example only.
import { broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import type { FundLedger } from '../fund-ledger.ts'
import { fundRule, type LedgerRule } from '../fund-rule.ts'

const bedFunctionExample = 5

function decide({ standardExample }: FundLedger): Finding {
  if (standardExample === undefined) {
    return unknown([missingFact('standardExample', '事業の根拠となる標準事業例の番号', suppliers.prefecture)])
  }
  return standardExample === bedFunctionExample
    ? met('標準事業例5「病床の機能分化・連携を推進するための基盤整備」の事業です')
    : broken(`標準事業例${standardExample}の事業であり、標準事業例5ではありません`)
}

export const programmeIsForBedFunctions: LedgerRule = fundRule(1, '標準事業例5の事業であること', decide)
