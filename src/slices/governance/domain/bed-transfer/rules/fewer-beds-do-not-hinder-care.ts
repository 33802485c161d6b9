// 法30条の4第12項 (from 2027-04-01: 第11項), 規則30条の32の3: where the sum of beds decreases, care in the area is not
// hindered. A person judges; the question arises only where beds become fewer.
import { broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { anyNumber, bedRange, bedsMissing, participantsMissing } from '../bed-sums.ts'
import type { BedTransfer } from '../bed-transfer-facts.ts'
import { requirementNumber, type TransferRequirement } from '../transfer-requirement.ts'

const judgementMissing = missingFact(
  'supplyUnhindered',
  '医療連携推進区域の医療提供体制の確保に支障がないかの知事の判断',
  suppliers.prefecture,
)

function decide({ participants, supplyUnhindered }: BedTransfer): Finding {
  const before = participants ? bedRange(participants, 'before') : anyNumber
  const after = participants ? bedRange(participants, 'after') : anyNumber
  if (after.least >= before.most) return met('病床の合計が減らないため、この判断は要りません')
  if (supplyUnhindered) return met('医療提供体制の確保に支障がないと判断されています')

  const judgement = supplyUnhindered === undefined ? [judgementMissing] : []
  if (after.most >= before.least) {
    return unknown([...(participants ? bedsMissing(participants) : [participantsMissing]), ...judgement])
  }
  const because = `病床の合計が ${formatFewer(before.least - after.most, before.most)}減ります`
  return supplyUnhindered === false
    ? broken(because, '医療提供体制の確保に支障があると判断されています')
    : unknown(judgement, because)
}

/** Where not every bed before is stated, more of them may be lost. */
const formatFewer = (fewer: number, mostBefore: number): string =>
  Number.isFinite(mostBefore) ? `${fewer}床` : `${fewer}床以上`

export const fewerBedsDoNotHinderCare: TransferRequirement = {
  ...requirementNumber(3, '規則30条の32の3'),
  title: '減少する場合に医療提供体制に支障がないこと',
  decide,
}
