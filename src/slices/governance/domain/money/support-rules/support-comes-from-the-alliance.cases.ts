import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundingSupport } from '../funding-support.ts'
import { loan, loanWith, loanWithout } from '../testing/stated-money.ts'

/** 法70条第2項第3号 */
export const cases: readonly StatedCase<FundingSupport>[] = [
  { says: '法人からの支援', facts: loan, outcome: 'met', because: ['法人から参加法人等への支援です'] },
  {
    says: '参加法人等どうしの貸付け',
    facts: loanWith({ from: 'participant' }),
    outcome: 'broken',
    because: ['参加法人等どうしの直接の支援です'],
  },
  { says: '支援をする者が分からない', facts: loanWithout('from'), outcome: 'unknown', missing: ['from'] },
]
