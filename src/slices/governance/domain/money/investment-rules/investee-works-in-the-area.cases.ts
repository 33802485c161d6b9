import type { StatedCase } from '../../testing/stated-case.ts'
import type { Investment } from '../investment.ts'
import { investment, investmentWith, investmentWithout } from '../testing/stated-money.ts'

/** 法70条の8第2項 */
export const cases: readonly StatedCase<Investment>[] = [
  {
    says: '区域内の関連する事業',
    facts: investment,
    outcome: 'met',
    because: ['医療連携推進業務と関連する事業です', '医療連携推進区域で行われます'],
  },
  {
    says: '関連しない事業',
    facts: investmentWith({ relatedBusiness: false }),
    outcome: 'broken',
    because: '関連する事業ではありません',
  },
  {
    says: '区域の外の事業',
    facts: investmentWith({ businessInArea: false }),
    outcome: 'broken',
    because: '区域で行われていません',
  },
  {
    says: 'どちらも分からない',
    facts: investmentWithout('relatedBusiness', 'businessInArea'),
    outcome: 'unknown',
    missing: ['relatedBusiness', 'businessInArea'],
  },
]
