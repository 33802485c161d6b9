import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundingSupport } from '../funding-support.ts'
import { loan, loanWith, loanWithout } from '../testing/stated-money.ts'

type Cases = readonly StatedCase<FundingSupport>[]

/** 条文なし(愛媛県の説明資料、2025年) */
export const cases: Cases = [
  {
    says: 'すべて整った貸付け',
    facts: loan,
    outcome: 'met',
    because: [
      '支援の目的を逸脱していないこと',
      '契約書類の適正な作成・保管',
      '償還の方法: 元金均等',
      '償還の期限 令和13年5月31日',
      '利率 年0.9%',
      '利率が適正であること',
      '担保・保証人の設定等が適切であること',
    ],
  },
  ...(['withinPurpose', 'contractKept', 'rateIsProper', 'securityIsProper'] as const).flatMap(
    (field): Cases => [
      { says: `${field} が否`, facts: loanWith({ [field]: false }), outcome: 'broken', because: 'を満たしません' },
      { says: `${field} が分からない`, facts: loanWithout(field), outcome: 'unknown', missing: [field] },
    ],
  ),
  {
    says: '償還の方法がない',
    facts: loanWith({ repaymentMethod: null }),
    outcome: 'broken',
    because: '償還の方法が定められていません',
  },
  {
    says: '償還の期限がない',
    facts: loanWith({ repaidBy: null }),
    outcome: 'broken',
    because: '償還の期限が定められていません',
  },
  {
    says: '利率がない',
    facts: loanWith({ annualRatePercent: null }),
    outcome: 'broken',
    because: '利率が定められていません',
  },
  { says: '無利息も利率である', facts: loanWith({ annualRatePercent: 0 }), outcome: 'met', because: '利率 年0%' },
  {
    says: '期限が契約の日',
    facts: loanWith({ repaidBy: calendarDate('2026-06-01') }),
    outcome: 'broken',
    because: '償還の期限 令和8年6月1日(契約の日より後ではありません)',
  },
  { says: '期限が契約の翌日', facts: loanWith({ repaidBy: calendarDate('2026-06-02') }), outcome: 'met' },
  {
    says: '書かれていない条件を挙げる',
    facts: loanWithout('repaymentMethod', 'repaidBy', 'annualRatePercent'),
    outcome: 'unknown',
    missing: ['repaymentMethod', 'repaidBy', 'annualRatePercent'],
  },
  {
    says: '契約の日が分からなければ、期限が後かは分からない',
    facts: loanWithout('contractOn'),
    outcome: 'unknown',
    missing: ['contractOn'],
  },
  {
    says: '保証には、それ自身の償還も利率もない',
    facts: { ...loanWithout('repaymentMethod', 'repaidBy', 'annualRatePercent', 'rateIsProper'), kind: 'guarantee' },
    outcome: 'met',
    because: ['支援の目的を逸脱していないこと', '契約書類の適正な作成・保管', '担保・保証人の設定等が適切であること'],
  },
  {
    says: '保証にも担保は問う',
    facts: loanWith({ kind: 'guarantee', securityIsProper: false }),
    outcome: 'broken',
  },
  {
    says: '基金の募集には担保もない',
    facts: { ...loanWithout('repaymentMethod', 'rateIsProper', 'securityIsProper'), kind: 'fundSubscription' },
    outcome: 'met',
    because: ['支援の目的を逸脱していないこと', '契約書類の適正な作成・保管'],
  },
  {
    says: '省令にない資金の提供は、貸付けと同じだけ問う',
    facts: { ...loanWithout('repaymentMethod'), kind: 'other' },
    outcome: 'unknown',
    missing: ['repaymentMethod'],
  },
  { says: '種類が分からない', facts: loanWithout('kind'), outcome: 'unknown', missing: ['kind'] },
]
