import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundingSupport } from '../funding-support.ts'
import { loan, loanResolved, loanWith, loanWithout } from '../testing/stated-money.ts'

/** 一般法95条2項、84条、92条 */
export const cases: readonly StatedCase<FundingSupport>[] = [
  {
    says: '利害関係のある理事が加わらず、承認と報告がある',
    facts: loan,
    outcome: 'met',
    because: [
      '特別の利害関係がある理事(d2)は議決に加わっていません',
      '重要な事実を開示して理事会の承認を受けています',
      '取引後の理事会への報告 令和8年6月20日',
    ],
  },
  {
    says: '利害関係のある理事がいない',
    facts: loanWith({ board: { interested: [] } }),
    outcome: 'met',
    because: ['特別の利害関係がある理事はいません'],
  },
  {
    says: '利害関係のある理事が議決に加わった',
    facts: loanResolved({ interested: ['d2', 'd4'], voted: ['d1', 'd2', 'd4'] }),
    outcome: 'broken',
    because: '特別の利害関係がある理事が議決に加わりました: d2、d4',
  },
  { says: '重要な事実を開示した承認がない', facts: loanResolved({ dealingApproved: false }), outcome: 'broken' },
  {
    says: '承認の有無が分からない',
    facts: loanResolved({ dealingApproved: undefined }),
    outcome: 'unknown',
    missing: ['board.dealingApproved'],
  },
  {
    says: '報告がまだなら、「遅滞なく」を過ぎたとは決めない',
    facts: loanResolved({ dealingReportedOn: null }),
    outcome: 'unknown',
    missing: ['board.dealingReportedOn'],
  },
  {
    says: '議決に加わった理事が分からない',
    facts: loanResolved({ voted: undefined }),
    outcome: 'unknown',
    missing: ['board.voted'],
  },
  {
    says: '利害関係のある理事が分からない',
    facts: loanResolved({ interested: undefined }),
    outcome: 'unknown',
    missing: ['board.interested'],
  },
  {
    says: '理事会のことが書かれていない',
    facts: loanWithout('board'),
    outcome: 'unknown',
    missing: ['board.interested'],
  },
]
