import { broken, type Finding, met, unknown, withWarnings } from '../../../foundation/rule.ts'
import type { CouncilCase, Joining } from './council-case.ts'
import { suppliers } from './council-rule.ts'

/** More than half have joined (過半数). Exactly half is not enough. */
export function majorityJoined(joining: Joining | undefined, field: string, label: string): Finding {
  const missing = [
    ...(joining?.total === undefined
      ? [{ field: `${field}.total`, label: `区域内の${label}の総数`, supplier: suppliers.welfareDesk }]
      : []),
    ...(joining?.joined === undefined
      ? [{ field: `${field}.joined`, label: `参加している${label}の数`, supplier: suppliers.office }]
      : []),
  ]
  if (joining?.total === undefined || joining.joined === undefined) return unknown(missing)
  if (joining.total === 0) {
    const warning = `${label}が区域に一つもないとき、過半数の要件をどう読むかは条文にありません。`
    const judgement = {
      field: `${field}.total`,
      label: `区域内に${label}がないときの過半数の読み方`,
      supplier: suppliers.welfareDesk,
    }
    return withWarnings(unknown([judgement], `区域内の${label} 0`), warning)
  }
  const because = `参加する${label} ${joining.joined} / 区域内 ${joining.total}`
  return joining.joined * 2 > joining.total ? met(`${because}(過半数)`) : broken(`${because}(過半数に達しません)`)
}

/** 社会福祉事業又は更生保護事業を経営する者の過半数 (109条1項・2項, 110条1項). */
export const mostOperatorsJoined = ({ operatorsInArea }: CouncilCase): Finding =>
  majorityJoined(operatorsInArea, 'operatorsInArea', '社会福祉事業・更生保護事業の経営者')
