import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { BedTransfer } from '../bed-transfer-facts.ts'
import { completeTransfer, transferWith, transferWithout } from '../testing/stated-transfers.ts'

export const cases: readonly StatedCase<BedTransfer>[] = [
  {
    says: '必要と判断されていれば満たし、調整会議の日を添える',
    facts: completeTransfer,
    outcome: 'met',
    because: [
      '医療計画において定める地域医療構想の達成を推進するために必要と判断されています',
      '地域医療構想調整会議 令和8年10月1日',
    ],
  },
  {
    says: '必要とは判断されていなければ満たさない',
    facts: transferWith({ neededForVision: false }),
    outcome: 'broken',
    because: '必要とは判断されていません',
  },
  {
    says: '調整会議が開かれただけでは、必要かどうかは分からない',
    facts: transferWithout('neededForVision'),
    outcome: 'unknown',
    missing: ['neededForVision'],
    because: '地域医療構想調整会議 令和8年10月1日',
  },
  {
    says: '調整会議の日が書かれていなくても、判断があれば決まる',
    facts: transferWithout('coordinationConferenceOn'),
    outcome: 'met',
    because: ['医療計画において定める地域医療構想の達成を推進するために必要と判断されています'],
  },
  {
    says: '調整会議がまだなら注意する',
    facts: transferWith({ coordinationConferenceOn: null }),
    outcome: 'met',
    warns: ['調整会議の協議がまだです'],
  },
  {
    says: '申請の前日の調整会議は前である',
    facts: transferWith({ coordinationConferenceOn: calendarDate('2026-10-19') }),
    outcome: 'met',
  },
  {
    says: '申請と同じ日の調整会議は前ではないので注意する',
    facts: transferWith({ coordinationConferenceOn: calendarDate('2026-10-20') }),
    outcome: 'met',
    warns: ['(令和8年10月20日)が申請(令和8年10月20日)より前ではありません'],
  },
  {
    says: '申請の日が分からなければ、前後は問わない',
    facts: transferWithout('applicationOn'),
    outcome: 'met',
  },
  {
    says: '2027年4月1日からは当該都道府県の地域医療構想に照らす',
    on: calendarDate('2027-04-01'),
    facts: completeTransfer,
    outcome: 'met',
    because: '当該都道府県の地域医療構想の達成を推進する',
  },
]
