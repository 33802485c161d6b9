import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundingSupport } from '../funding-support.ts'
import { loan, loanTo, loanWithout } from '../testing/stated-money.ts'

/** 法70条第2項第3号 */
export const cases: readonly StatedCase<FundingSupport>[] = [
  { says: '法人である参加法人等', facts: loan, outcome: 'met', because: ['医療法人 架空会は法人である参加法人等です'] },
  { says: '個人の参加法人等', facts: loanTo({ person: 'individual' }), outcome: 'broken', because: '個人です' },
  {
    says: '参加法人等でない社員',
    facts: loanTo({ relation: 'plainMember' }),
    outcome: 'broken',
    because: ['医療法人 架空会は参加法人等でない社員です'],
  },
  { says: '社員でない者', facts: loanTo({ relation: 'outsider' }), outcome: 'broken', because: '社員でない者です' },
  {
    says: '個人なら、参加法人等かどうかが分からなくても受けられない',
    facts: loanTo({ relation: undefined, person: 'individual' }),
    outcome: 'broken',
  },
  {
    says: '参加法人等か分からない法人',
    facts: loanTo({ relation: undefined }),
    outcome: 'unknown',
    missing: ['recipient.relation'],
  },
  {
    says: '法人か個人か分からない参加法人等',
    facts: loanTo({ person: undefined }),
    outcome: 'unknown',
    missing: ['recipient.person'],
  },
  {
    says: 'どちらも分からない',
    facts: loanTo({ relation: undefined, person: undefined }),
    outcome: 'unknown',
    missing: ['recipient.relation', 'recipient.person'],
  },
  { says: '受ける者が書かれていない', facts: loanWithout('recipient'), outcome: 'unknown', missing: ['recipient'] },
]
