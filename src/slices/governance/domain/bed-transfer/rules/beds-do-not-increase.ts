// 法30条の4第12項 (from 2027-04-01: 第11項), 規則30条の32の3: the beds of the hospitals and clinics of all participants do
// not increase in sum. The text limits the sum neither to the area nor to a type of beds; whether each type must be
// compared by itself is unconfirmed, and a file states functions, not types: it warns.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { broken, type Finding, met, unknown, withWarnings } from '../../../../../foundation/rule.ts'
import { participantWord } from '../../law-version.ts'
import { bedRange, bedsMissing, formatBeds, participantsMissing } from '../bed-sums.ts'
import type { BedTransfer } from '../bed-transfer-facts.ts'
import { requirementNumber, type TransferRequirement } from '../transfer-requirement.ts'

export const typesAreOpen =
  '病床の種別(一般・療養・精神など)ごとにも比べるかは確認できていません。ここではすべての病床の合計で比べています'

function decide({ participants }: BedTransfer, on: CalendarDate): Finding {
  if (!participants) return unknown([participantsMissing])
  const [before, after] = [bedRange(participants, 'before'), bedRange(participants, 'after')]
  const because = `${participantWord(on)}の病床の合計 ${formatBeds(before)} → ${formatBeds(after)}`
  if (after.most <= before.least) return withWarnings(met(`${because}(増えません)`), typesAreOpen)
  if (after.least > before.most) return broken(`${because}(${after.least - before.most}床増えます)`)
  return unknown(bedsMissing(participants), because)
}

export const bedsDoNotIncrease: TransferRequirement = {
  ...requirementNumber(2, '規則30条の32の3'),
  title: '病床数の合計が増加しないこと',
  decide,
}
