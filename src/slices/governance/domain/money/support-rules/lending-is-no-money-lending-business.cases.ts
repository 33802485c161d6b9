import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundingSupport } from '../funding-support.ts'
import { loan, loanTo, loanWith, loanWithout } from '../testing/stated-money.ts'

/** 条文なし(愛媛県の説明資料、2025年) */
export const cases: readonly StatedCase<FundingSupport>[] = [
  {
    says: '法の範囲の貸付け',
    facts: loan,
    outcome: 'met',
    because: ['法70条第2項第3号の貸付けであり、貸金業に当たりません'],
  },
  {
    says: '保証は貸付けではない',
    facts: loanWith({ kind: 'guarantee' }),
    outcome: 'met',
    because: ['貸付けではありません'],
  },
  {
    says: '法の範囲の外の貸付けは、貸金業法のことなのでここでは決めない',
    facts: loanTo({ relation: 'outsider' }),
    outcome: 'unknown',
    missing: ['moneyLendingBusiness'],
  },
  {
    says: '個人への貸付けも同じ',
    facts: loanTo({ person: 'individual' }),
    outcome: 'unknown',
    missing: ['moneyLendingBusiness'],
  },
  {
    says: '病院等の業務の外の貸付けも同じ',
    facts: loanWith({ forHospitalBusiness: false }),
    outcome: 'unknown',
    missing: ['moneyLendingBusiness'],
  },
  {
    says: '参加法人等どうしの貸付けも同じ',
    facts: loanWith({ from: 'participant' }),
    outcome: 'unknown',
    missing: ['moneyLendingBusiness'],
  },
  {
    says: '定款が禁じる貸付けも同じ',
    facts: loanWith({ noMoneyClause: true }),
    outcome: 'unknown',
    missing: ['moneyLendingBusiness'],
  },
  {
    says: '範囲の中かが分からなければ、足りない事実を挙げる',
    facts: loanWithout('from', 'forHospitalBusiness'),
    outcome: 'unknown',
    missing: ['forHospitalBusiness', 'from'],
  },
  { says: '種類が分からない', facts: loanWithout('kind'), outcome: 'unknown', missing: ['kind'] },
]
