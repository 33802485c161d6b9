// 法30条の4第12項 (from 2027-04-01: 第11項), 規則30条の32の3: the beds are needed to promote the regional medical vision.
// A person judges; that a coordination conference was held is shown beside the judgement and never stands in for it.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { type Finding, withWarnings } from '../../../../../foundation/rule.ts'
import { visionWord } from '../../law-version.ts'
import { suppliers } from '../../missing-fact.ts'
import { judged } from '../../rules/criterion.ts'
import type { BedTransfer } from '../bed-transfer-facts.ts'
import { requirementNumber, type TransferRequirement } from '../transfer-requirement.ts'

function conferenceRemarks({ coordinationConferenceOn: heldOn, applicationOn }: BedTransfer): readonly string[] {
  if (heldOn === null) return ['地域医療構想調整会議の協議がまだです。申請の前に方向性を確認します']
  if (!heldOn || !applicationOn || heldOn < applicationOn) return []
  return [
    `地域医療構想調整会議(${formatJapaneseDate(heldOn)})が申請(${formatJapaneseDate(applicationOn)})より前ではありません。都道府県に確認してください`,
  ]
}

function decide(facts: BedTransfer, on: CalendarDate): Finding {
  const heldOn = facts.coordinationConferenceOn
  const finding = judged(facts.neededForVision, {
    field: 'neededForVision',
    label: `${visionWord(on)}の達成を推進するために必要かどうかの知事の判断`,
    supplier: suppliers.prefecture,
    good: true,
    met: `${visionWord(on)}の達成を推進するために必要と判断されています`,
    broken: `${visionWord(on)}の達成を推進するために必要とは判断されていません`,
  })
  const held = heldOn ? [`地域医療構想調整会議 ${formatJapaneseDate(heldOn)}`] : []
  return withWarnings({ ...finding, because: [...finding.because, ...held] }, ...conferenceRemarks(facts))
}

export const transferServesTheVision: TransferRequirement = {
  ...requirementNumber(1, '規則30条の32の3'),
  title: '地域医療構想の達成のための必要性',
  decide,
}
