import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { CouncilRuleCase } from '../council-rule-case.ts'

const on = calendarDate('2025-06-01')
const before = calendarDate('2025-04-10')
const after = calendarDate('2025-07-10')

export const nobodyIsRefusedWithoutReasonCases: readonly CouncilRuleCase[] = [
  { says: '断ったことがない', level: 'municipal', facts: { refusals: [] }, outcome: 'met' },
  {
    says: '理由の記録がある',
    level: 'municipal',
    facts: { refusals: [{ on: before, reason: '架空の理由' }] },
    outcome: 'met',
    warns: '人が判断',
  },
  { says: '理由なく断った', level: 'district', facts: { refusals: [{ on: before, reason: null }] }, outcome: 'broken' },
  { says: '理由が空白', level: 'prefectural', facts: { refusals: [{ reason: ' ' }] }, outcome: 'broken' },
  {
    says: 'その日より後の拒否はまだ起きていない',
    level: 'municipal',
    on,
    facts: { refusals: [{ on: after, reason: null }] },
    outcome: 'met',
  },
  {
    says: '理由が書かれていない',
    level: 'municipal',
    facts: { refusals: [{ on: before, reason: '架空の理由' }, { on: before }] },
    outcome: 'unknown',
    missing: ['refusals[1].reason'],
  },
  { says: '記録が書かれていない', level: 'designatedCity', facts: {}, outcome: 'unknown', missing: ['refusals'] },
]
