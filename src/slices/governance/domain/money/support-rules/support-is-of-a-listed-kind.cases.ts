import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundingSupport } from '../funding-support.ts'
import { loan, loanWith, loanWithout } from '../testing/stated-money.ts'

/** 法70条第2項第3号、規則39条の3第1項、法70条の3第1項第4号 */
export const cases: readonly StatedCase<FundingSupport>[] = [
  {
    says: '定款に禁じる定めのない法人の貸付け',
    facts: loan,
    outcome: 'met',
    because: ['定款に貸付け・出資をしない旨の定めはありません', '省令に定める支援: 資金の貸付け'],
  },
  { says: '保証', facts: loanWith({ kind: 'guarantee' }), outcome: 'met', because: '債務の保証' },
  {
    says: '基金の募集',
    facts: loanWith({ kind: 'fundSubscription' }),
    outcome: 'met',
    because: '基金を引き受ける者の募集',
  },
  {
    says: 'ほかの資金の提供は省令に定められていない',
    facts: loanWith({ kind: 'other' }),
    outcome: 'broken',
    because: '「その他の資金の提供」は省令に定める支援ではありません',
  },
  {
    says: '定款に貸付け・出資をしない旨があればできない',
    facts: loanWith({ noMoneyClause: true }),
    outcome: 'broken',
    because: '法70条の3第1項第4号',
  },
  {
    says: '2024年4月1日より前には、その定めはまだなかった',
    on: calendarDate('2024-03-31'),
    facts: loanWithout('noMoneyClause'),
    outcome: 'met',
    because: 'この日の法令にはありません',
  },
  {
    says: '2024年4月1日からは、定めの有無が分からなければ不明',
    on: calendarDate('2024-04-01'),
    facts: loanWithout('noMoneyClause'),
    outcome: 'unknown',
    missing: ['noMoneyClause'],
  },
  { says: '種類が分からなければ不明', facts: loanWithout('kind'), outcome: 'unknown', missing: ['kind'] },
]
