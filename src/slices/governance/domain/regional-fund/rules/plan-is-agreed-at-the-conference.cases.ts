import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundLedger } from '../fund-ledger.ts'
import { ledger, ledgerWith, ledgerWithout, confirmedDay as on } from '../testing/stated-ledger.ts'

const plan = ledger.plan

export const cases: readonly StatedCase<FundLedger>[] = [
  {
    says: '二つの医療機関の計画が合意されている',
    on,
    facts: ledger,
    outcome: 'met',
    because: ['計画に関わる医療機関 2', '調整会議での合意 令和6年2月1日'],
  },
  {
    says: '一つの医療機関の計画',
    on,
    facts: ledgerWith({ plan: { ...plan, institutions: ['架空A病院'] } }),
    outcome: 'broken',
    because: '計画に関わる医療機関 1(複数ではありません)',
  },
  {
    says: '同じ医療機関を二度書いても複数ではない',
    on,
    facts: ledgerWith({ plan: { ...plan, institutions: ['架空A病院', '架空 Ａ病院'] } }),
    outcome: 'broken',
  },
  {
    says: '合意の日',
    on: calendarDate('2024-02-01'),
    facts: ledger,
    outcome: 'met',
  },
  {
    says: '合意の前日',
    on: calendarDate('2024-01-31'),
    facts: ledger,
    outcome: 'broken',
    because: 'まだ調整会議で合意されていません',
  },
  { says: '合意されていない', on, facts: ledgerWith({ plan: { ...plan, agreedOn: null } }), outcome: 'broken' },
  {
    says: '医療機関が分からない',
    on,
    facts: ledgerWith({ plan: { agreedOn: plan?.agreedOn } }),
    outcome: 'unknown',
    missing: ['plan.institutions'],
  },
  {
    says: '計画が書かれていない',
    on,
    facts: ledgerWithout('plan'),
    outcome: 'unknown',
    missing: ['plan.institutions', 'plan.agreedOn'],
  },
]
