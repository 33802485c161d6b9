import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import { costCategories, costCategoryWords, type FundLedger } from '../fund-ledger.ts'
import { type LedgerCost, noticeIsOpen } from '../fund-rule.ts'
import { claiming, costWith, ledger, ledgerWith, ledgerWithout, confirmedDay as on } from '../testing/stated-ledger.ts'
import { widerReadingAllows } from './cost-falls-in-the-period.ts'

type LedgerCases = readonly StatedCase<FundLedger>[]
type CostCases = readonly StatedCase<LedgerCost>[]

/** 医政地発0928第1号 標準事業例5 */
export const F1: LedgerCases = [
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

const plan = ledger.plan

export const F2: LedgerCases = [
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

export const F3: LedgerCases = [
  { says: '具体的な取組のための立上げ', on, facts: ledger, outcome: 'met' },
  { says: '具体的な取組がない', on, facts: ledgerWith({ purposeIsConcrete: false }), outcome: 'broken' },
  {
    says: '判断がない',
    on,
    facts: ledgerWithout('purposeIsConcrete'),
    outcome: 'unknown',
    missing: ['purposeIsConcrete'],
  },
]

export const F4: CostCases = [
  ...costCategories
    .filter((category) => category !== 'other')
    .map((category) => ({
      says: costCategoryWords[category],
      on,
      facts: costWith({ category }),
      outcome: 'met' as const,
      because: [costCategoryWords[category], '病床機能の分化・連携の取組「架空の回復期への転換」に係る経費'],
    })),
  {
    says: '挙げられていない経費',
    on,
    facts: costWith({ category: 'other' }),
    outcome: 'broken',
    because: '対象として挙げられていない経費です',
  },
  {
    says: '病床機能に係らない経費',
    on,
    facts: costWith({ project: null }),
    outcome: 'broken',
    because: '病床機能の分化・連携に係る経費ではありません',
  },
  {
    says: '区分が分からない',
    on,
    facts: costWith({ category: undefined }),
    outcome: 'unknown',
    missing: ['costs[c1].category'],
  },
  {
    says: '取組が分からない',
    on,
    facts: costWith({ project: undefined }),
    outcome: 'unknown',
    missing: ['costs[c1].project'],
  },
]

const dated = (day: string, changes: Partial<FundLedger> = {}): LedgerCost =>
  costWith({ on: calendarDate(day) }, ledgerWith(changes))

export const F5: CostCases = [
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

export const F6: LedgerCases = [
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
