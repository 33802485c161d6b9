import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundingSupport } from '../funding-support.ts'
import { loan, loanResolved, loanWith, loanWithout } from '../testing/stated-money.ts'

const heardLate = ['評議会の意見が理事会の決議より後です']

/** 規則39条の3第2項 */
export const cases: readonly StatedCase<FundingSupport>[] = [
  {
    says: '評議会の意見、理事会の決議、契約の順',
    facts: loan,
    outcome: 'met',
    because: ['理事会の決議 令和8年5月20日', '地域医療連携推進評議会の意見 令和8年5月10日、契約 令和8年6月1日'],
  },
  { says: '決議の日の契約', facts: loanResolved({ resolvedOn: calendarDate('2026-06-01') }), outcome: 'met' },
  {
    says: '決議より前の契約',
    facts: loanResolved({ resolvedOn: calendarDate('2026-06-02') }),
    outcome: 'broken',
    because: '理事会の決議 令和8年6月2日(契約より後です)',
  },
  {
    says: '理事会の決議がない',
    facts: loanResolved({ resolvedOn: null }),
    outcome: 'broken',
    because: '理事会の決議がありません',
  },
  {
    says: '評議会の意見を聴いていない',
    facts: loanWith({ councilOpinionOn: null }),
    outcome: 'broken',
    because: '地域医療連携推進評議会の意見がありません',
  },
  {
    says: '契約と同じ日の意見は「あらかじめ」といえない',
    facts: loanWith({ councilOpinionOn: calendarDate('2026-06-01') }),
    outcome: 'broken',
    because: 'あらかじめ行われていません',
    warns: heardLate,
  },
  {
    says: '契約の前日、決議の後の意見は、決議の前を求めるかが開いている',
    facts: loanWith({ councilOpinionOn: calendarDate('2026-05-31') }),
    outcome: 'met',
    warns: heardLate,
  },
  {
    says: '決議の日の意見は注意しない',
    facts: loanWith({ councilOpinionOn: calendarDate('2026-05-20') }),
    outcome: 'met',
  },
  {
    says: '決議の翌日の意見は注意する',
    facts: loanWith({ councilOpinionOn: calendarDate('2026-05-21') }),
    outcome: 'met',
    warns: heardLate,
  },
  {
    says: '基金の募集には求められない',
    facts: { ...loanWithout('board', 'councilOpinionOn'), kind: 'fundSubscription' },
    outcome: 'met',
    because: ['理事会の決議と評議会の意見が求められるのは、貸付けと保証です'],
  },
  {
    says: '保証にも求められる',
    facts: loanWith({ kind: 'guarantee', councilOpinionOn: null }),
    outcome: 'broken',
  },
  { says: '手続が踏まれていれば、種類が分からなくても満たす', facts: loanWithout('kind'), outcome: 'met' },
  {
    says: '手続が踏まれておらず、種類が分からなければ不明',
    facts: { ...loanWithout('kind'), councilOpinionOn: null },
    outcome: 'unknown',
    missing: ['kind'],
    because: '地域医療連携推進評議会の意見がありません',
  },
  {
    says: '決議の日が分からない',
    facts: loanResolved({ resolvedOn: undefined }),
    outcome: 'unknown',
    missing: ['board.resolvedOn'],
  },
  {
    says: '意見の日が分からない',
    facts: loanWithout('councilOpinionOn'),
    outcome: 'unknown',
    missing: ['councilOpinionOn'],
  },
  {
    says: '契約の日が分からない',
    facts: loanWithout('contractOn'),
    outcome: 'unknown',
    missing: ['contractOn', 'contractOn'],
    because: ['理事会の決議 令和8年5月20日', '地域医療連携推進評議会の意見 令和8年5月10日'],
  },
  {
    says: '何も分からない',
    facts: loanWithout('contractOn', 'board', 'councilOpinionOn'),
    outcome: 'unknown',
    missing: ['board.resolvedOn', 'councilOpinionOn', 'contractOn'],
  },
]
