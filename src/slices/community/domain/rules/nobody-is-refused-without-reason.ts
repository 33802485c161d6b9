// 社会福祉法109条6項, also by 110条2項: nobody who may join is refused without just cause.
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { broken, type Finding, met, unknown, withWarnings } from '../../../../foundation/rule.ts'
import type { CouncilCase, Refusal } from '../council-case.ts'
import { type CouncilRule, suppliers } from '../council-rule.ts'

function decide({ refusals }: CouncilCase, on: CalendarDate): Finding {
  if (!refusals) {
    return unknown([{ field: 'refusals', label: '参加の申出を断った記録', supplier: suppliers.office }])
  }
  const past = refusals
    .map((refusal, index) => ({ ...refusal, index }))
    .filter((refusal) => refusal.on === undefined || refusal.on <= on)
  const baseless = past.filter(({ reason }) => reason !== undefined && (reason ?? '').trim() === '')
  if (baseless.length > 0)
    return broken(...baseless.map((each) => `${dayOf(each)}の申出を、理由の記録なく断っています`))
  const unexplained = past.filter(({ reason }) => reason === undefined)
  if (unexplained.length > 0) {
    return unknown(
      unexplained.map((each) => ({
        field: `refusals[${each.index}].reason`,
        label: `${dayOf(each)}の申出を断った理由`,
        supplier: suppliers.office,
      })),
    )
  }
  if (past.length === 0) return met('参加の申出を断ったことはありません')
  return withWarnings(
    met(...past.map((each) => `${dayOf(each)}の申出を断った理由: ${each.reason}`)),
    '記録された理由が「正当な理由」に当たるかは、人が判断してください。',
  )
}

const dayOf = ({ on }: Refusal): string => on ?? '日付の記録がない日'

export const nobodyIsRefusedWithoutReason: CouncilRule = {
  id: 'W10',
  title: '正当な理由なく参加を拒まないこと',
  articles: {
    municipal: '社会福祉法109条6項',
    designatedCity: '社会福祉法109条6項',
    district: '社会福祉法109条6項',
    prefectural: '社会福祉法110条2項(109条6項の準用)',
  },
  decide,
}
