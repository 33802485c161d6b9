import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundLedger } from '../fund-ledger.ts'
import type { LedgerCost } from '../fund-rule.ts'
import { costWith, ledgerWith, ledgerWithout, confirmedDay as on } from '../testing/stated-ledger.ts'
import { widerReadingAllows } from './cost-falls-in-the-period.ts'

const dated = (day: string, changes: Partial<FundLedger> = {}): LedgerCost =>
  costWith({ on: calendarDate(day) }, ledgerWith(changes))

export const cases: readonly StatedCase<LedgerCost>[] = [
  {
    says: '三年の中の経費',
    on,
    facts: dated('2024-10-01'),
    outcome: 'met',
    because: ['令和6年10月1日は令和6年4月1日から令和9年3月31日までの中です'],
  },
  { says: '三年の初日', on, facts: dated('2024-04-01'), outcome: 'met' },
  { says: '三年の末日', on, facts: dated('2027-03-31'), outcome: 'met' },
  {
    says: 'T13: 初日から3年半の後。前後3年ずつと読めば入るので注意する',
    on,
    facts: dated('2027-10-01'),
    outcome: 'broken',
    because: '令和9年10月1日は補助対象期間(令和6年4月1日から令和9年3月31日まで)の外です',
    warns: [widerReadingAllows],
  },
  { says: '三年の翌日', on, facts: dated('2027-04-01'), outcome: 'broken', warns: [widerReadingAllows] },
  { says: '三年の前日', on, facts: dated('2024-03-31'), outcome: 'broken', warns: [widerReadingAllows] },
  {
    says: 'T13: 設立の日が分からなくても、三年の外は対象でない',
    on,
    facts: dated('2027-10-01', { establishedOn: undefined }),
    outcome: 'broken',
  },
  {
    says: '設立の後3年の末日は、広い読み方なら入る',
    on,
    facts: dated('2028-04-01'),
    outcome: 'broken',
    warns: [widerReadingAllows],
  },
  {
    says: 'その翌日はどちらの読み方でも外',
    on,
    facts: dated('2028-04-02'),
    outcome: 'broken',
    because: '設立の前3年から後3年までの外です',
  },
  {
    says: '設立の前3年の初日は、広い読み方なら入る',
    on,
    facts: dated('2022-04-01'),
    outcome: 'broken',
    warns: [widerReadingAllows],
  },
  {
    says: 'その前日はどちらの読み方でも外',
    on,
    facts: dated('2022-03-31'),
    outcome: 'broken',
    because: '前3年から後3年',
  },
  {
    says: '二月二十九日から始まる三年は、二月の末日に終わる',
    on,
    facts: dated('2027-02-28', { firstEligibleOn: calendarDate('2024-02-29') }),
    outcome: 'met',
    because: '令和6年2月29日から令和9年2月28日まで',
  },
  {
    says: '設立の日が三年の外',
    on,
    facts: dated('2024-10-01', { establishedOn: calendarDate('2027-04-01') }),
    outcome: 'broken',
    because: '補助対象期間(令和6年4月1日から令和9年3月31日まで)に設立の日(令和9年4月1日)が入っていません',
  },
  {
    says: '設立の日が三年の末日',
    on,
    facts: dated('2024-10-01', { establishedOn: calendarDate('2027-03-31') }),
    outcome: 'met',
  },
  {
    says: '設立の日が三年の初日',
    on,
    facts: dated('2024-10-01', { establishedOn: calendarDate('2024-04-01') }),
    outcome: 'met',
  },
  {
    says: '設立の日が三年の前日',
    on,
    facts: dated('2024-10-01', { establishedOn: calendarDate('2024-03-31') }),
    outcome: 'broken',
  },
  {
    says: '初日が分からず、設立の前後3年の中',
    on,
    facts: dated('2024-10-01', { firstEligibleOn: undefined }),
    outcome: 'unknown',
    missing: ['firstEligibleOn'],
  },
  {
    says: '初日が分からなくても、設立の前後3年の外は対象でない',
    on,
    facts: dated('2028-04-02', { firstEligibleOn: undefined }),
    outcome: 'broken',
  },
  {
    says: '設立の日が分からず、三年の中',
    on,
    facts: dated('2024-10-01', { establishedOn: undefined }),
    outcome: 'unknown',
    missing: ['establishedOn'],
  },
  {
    says: '初日も設立の日も分からない',
    on,
    facts: dated('2024-10-01', { establishedOn: undefined, firstEligibleOn: undefined }),
    outcome: 'unknown',
    missing: ['firstEligibleOn', 'establishedOn'],
  },
  {
    says: '経費の日が分からない',
    on,
    facts: costWith({ on: undefined }),
    outcome: 'unknown',
    missing: ['costs[c1].on'],
  },
  {
    says: '何も分からない',
    on,
    facts: costWith({ on: undefined }, ledgerWithout('establishedOn', 'firstEligibleOn')),
    outcome: 'unknown',
    missing: ['costs[c1].on', 'firstEligibleOn', 'establishedOn'],
  },
]
