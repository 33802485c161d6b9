import type { StatedCase } from '../../testing/stated-case.ts'
import type { Investment } from '../investment.ts'
import { investment, investmentWith, investmentWithout } from '../testing/stated-money.ts'

/** 法70条の8第2項、法70条の3第1項第4号 */
export const cases: readonly StatedCase<Investment>[] = [
  {
    says: '出資をしない旨の定めがない',
    facts: investment,
    outcome: 'met',
    because: ['定款に貸付け・出資をしない旨の定めはありません'],
  },
  { says: '定めがあればできない', facts: investmentWith({ noMoneyClause: true }), outcome: 'broken' },
  {
    says: '定めの有無が分からない',
    facts: investmentWithout('noMoneyClause'),
    outcome: 'unknown',
    missing: ['noMoneyClause'],
  },
]
