import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundLedger } from '../fund-ledger.ts'
import { claiming, ledger, ledgerWithout, confirmedDay as on } from '../testing/stated-ledger.ts'
import { widerReadingAllows } from './cost-falls-in-the-period.ts'

export const cases: readonly StatedCase<FundLedger>[] = [
  {
    says: '対象となる経費だけを申請している',
    on,
    facts: ledger,
    outcome: 'met',
    because: ['対象とならない経費は申請されていません'],
  },
  { says: '経費がない', on, facts: claiming(), outcome: 'met' },
  {
    says: '病床に係らない運営費を申請している',
    on,
    facts: claiming({}, { project: null }),
    outcome: 'broken',
    because: [
      '経費「c2」: 会議費、病床機能の分化・連携に係る経費ではありません、令和6年10月1日は令和6年4月1日から令和9年3月31日までの中です',
    ],
  },
  {
    says: '期間の外の経費を申請している。読み方によるなら注意する',
    on,
    facts: claiming({ on: calendarDate('2027-10-01') }),
    outcome: 'broken',
    because: '補助対象期間',
    warns: [widerReadingAllows],
  },
  {
    says: '一つでも読み方によるなら注意する',
    on,
    facts: claiming({ project: null }, { on: calendarDate('2027-10-01') }),
    outcome: 'broken',
    warns: [widerReadingAllows],
  },
  {
    says: '申請しない経費は、対象でなくてもよい',
    on,
    facts: claiming({}, { project: null, claimed: false }, { category: undefined, claimed: false }),
    outcome: 'met',
  },
  {
    says: '対象でない経費を申請するかが分からない',
    on,
    facts: claiming({ project: null, claimed: undefined }),
    outcome: 'unknown',
    missing: ['costs[c1].claimed'],
  },
  {
    says: '対象となる経費なら、申請するかが分からなくてもよい',
    on,
    facts: claiming({ claimed: undefined }),
    outcome: 'met',
  },
  {
    says: '申請する経費が対象かが分からない',
    on,
    facts: claiming({ project: undefined }),
    outcome: 'unknown',
    missing: ['costs[c1].project'],
  },
  { says: '経費が書かれていない', on, facts: ledgerWithout('costs'), outcome: 'unknown', missing: ['costs'] },
]
