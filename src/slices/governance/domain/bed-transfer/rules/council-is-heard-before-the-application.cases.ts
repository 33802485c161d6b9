import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { BedTransfer } from '../bed-transfer-facts.ts'
import { completeTransfer, transferWith, transferWithout } from '../testing/stated-transfers.ts'

export const cases: readonly StatedCase<BedTransfer>[] = [
  {
    says: '申請より前に意見を聴いていれば満たす',
    facts: completeTransfer,
    outcome: 'met',
    because: ['地域医療連携推進評議会の意見 令和8年9月1日、許可の申請 令和8年10月20日'],
  },
  {
    says: '申請の前日でも「あらかじめ」である',
    facts: transferWith({ councilOpinionOn: calendarDate('2026-10-19') }),
    outcome: 'met',
  },
  {
    says: '申請と同じ日では「あらかじめ」といえない',
    facts: transferWith({ councilOpinionOn: calendarDate('2026-10-20') }),
    outcome: 'broken',
    because: 'あらかじめ行われていません',
  },
  {
    says: '申請の後では遅い',
    facts: transferWith({ councilOpinionOn: calendarDate('2026-10-21') }),
    outcome: 'broken',
  },
  {
    says: '意見を聴いていなければ、申請の日が分からなくても満たさない',
    facts: { ...transferWithout('applicationOn'), councilOpinionOn: null },
    outcome: 'broken',
    because: '地域医療連携推進評議会の意見がありません',
  },
  {
    says: '意見の日が分からなければ不明',
    facts: transferWithout('councilOpinionOn'),
    outcome: 'unknown',
    missing: ['councilOpinionOn'],
  },
  {
    says: '申請の日が分からなければ不明',
    facts: transferWithout('applicationOn'),
    outcome: 'unknown',
    missing: ['applicationOn'],
    because: '地域医療連携推進評議会の意見 令和8年9月1日',
  },
  {
    says: 'どちらの日も分からなければ、両方が足りない',
    facts: transferWithout('councilOpinionOn', 'applicationOn'),
    outcome: 'unknown',
    missing: ['councilOpinionOn', 'applicationOn'],
  },
]
