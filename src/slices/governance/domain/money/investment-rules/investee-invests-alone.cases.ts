import type { StatedCase } from '../../testing/stated-case.ts'
import type { Investment } from '../investment.ts'
import { investment, investmentWith, investmentWithout } from '../testing/stated-money.ts'

/** 条文なし(愛媛県の説明資料、2025年) */
export const cases: readonly StatedCase<Investment>[] = [
  {
    says: '出資を受ける事業者は出資をしていない',
    facts: investment,
    outcome: 'met',
    because: ['出資を受ける事業者は出資をしていません'],
  },
  {
    says: 'その出資先にほかの出資者がいない',
    facts: investmentWith({ investeeInvestments: [{ body: '架空サービス', otherInvestors: false }] }),
    outcome: 'met',
    because: ['架空サービスにほかの出資者・株主はいません'],
  },
  {
    says: 'その出資先にほかの出資者がいる',
    facts: investmentWith({
      investeeInvestments: [
        { body: '架空サービス', otherInvestors: false },
        { body: '架空物流', otherInvestors: true },
      ],
    }),
    outcome: 'broken',
    because: '架空物流にほかの出資者・株主がいます',
  },
  {
    says: 'その出資先のことが分からない',
    facts: investmentWith({ investeeInvestments: [{ body: '架空物流' }] }),
    outcome: 'unknown',
    missing: ['investeeInvestments[架空物流].otherInvestors'],
  },
  {
    says: '出資先が書かれていない',
    facts: investmentWithout('investeeInvestments'),
    outcome: 'unknown',
    missing: ['investeeInvestments'],
  },
]
