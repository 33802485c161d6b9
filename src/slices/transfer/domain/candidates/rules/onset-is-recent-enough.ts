import { daysBetween, laterOf } from '../../../../../foundation/legal-period.ts'
import { broken, met } from '../../../../../foundation/rule.ts'
import { notInNeed, type WardRule } from '../ward-facts.ts'

/** The ward's own condition. The later of onset and operation counts: the operation begins a new course. */
export const onsetIsRecentEnough: WardRule = {
  title: '発症・手術からの日数',
  decide: ({ need, sheet }, on) => {
    const most = sheet.mostDaysSinceOnset
    if (most === undefined) return met()
    const { onsetOn, operationOn } = need
    const began = onsetOn && operationOn ? laterOf(onsetOn, operationOn) : (onsetOn ?? operationOn)
    if (began === undefined) return notInNeed('onsetOn', '発症日または手術日')
    const days = daysBetween(began, on)
    const limit = `この病棟の条件は${most}日以内`
    return days > most
      ? broken(`発症・手術から${days}日です(${limit})。`)
      : met(`発症・手術から${days}日です(${limit})。`)
  },
}
