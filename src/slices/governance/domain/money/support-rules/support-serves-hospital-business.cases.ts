import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundingSupport } from '../funding-support.ts'
import { loan, loanTo, loanWith, loanWithout } from '../testing/stated-money.ts'

/** 法70条第2項第3号 */
export const cases: readonly StatedCase<FundingSupport>[] = [
  {
    says: '病院等に係る業務の資金',
    facts: loan,
    outcome: 'met',
    because: ['病院等に係る業務を行うのに必要な資金です'],
  },
  { says: '介護の業務だけの資金', facts: loanWith({ forHospitalBusiness: false }), outcome: 'broken' },
  {
    says: '判断がなければ不明',
    facts: loanWithout('forHospitalBusiness'),
    outcome: 'unknown',
    missing: ['forHospitalBusiness'],
  },
  {
    says: '病院等を開設していない者への資金は注意する',
    facts: loanTo({ opensHospital: false }),
    outcome: 'met',
    warns: ['医療法人 架空会は病院等を開設していません'],
  },
  { says: '開設しているか分からなければ注意しない', facts: loanTo({ opensHospital: undefined }), outcome: 'met' },
  {
    says: '病院等の業務の資金でなければ、開設の有無は問わない',
    facts: { ...loanTo({ opensHospital: false }), forHospitalBusiness: false },
    outcome: 'broken',
  },
  { says: '受ける者が分からなくても、判断があれば決まる', facts: loanWithout('recipient'), outcome: 'met' },
]
