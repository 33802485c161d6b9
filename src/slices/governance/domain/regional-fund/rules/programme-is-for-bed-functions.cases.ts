import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundLedger } from '../fund-ledger.ts'
import { noticeIsOpen } from '../fund-rule.ts'
import { ledger, ledgerWith, ledgerWithout, confirmedDay as on } from '../testing/stated-ledger.ts'

/** 医政地発0928第1号 標準事業例5 */
export const cases: readonly StatedCase<FundLedger>[] = [
  { says: '標準事業例5の事業', on, facts: ledger, outcome: 'met', because: '標準事業例5' },
  {
    says: '2026年度からは、通知が続いているかが開いている',
    on: calendarDate('2026-04-01'),
    facts: ledger,
    outcome: 'met',
    warns: [noticeIsOpen],
  },
  {
    says: 'ほかの事業例',
    on,
    facts: ledgerWith({ standardExample: 4 }),
    outcome: 'broken',
    because: '標準事業例4の事業',
  },
  { says: '次の番号の事業例', on, facts: ledgerWith({ standardExample: 6 }), outcome: 'broken' },
  {
    says: '番号が分からない',
    on,
    facts: ledgerWithout('standardExample'),
    outcome: 'unknown',
    missing: ['standardExample'],
  },
]
