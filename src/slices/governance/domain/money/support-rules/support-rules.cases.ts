import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundingSupport } from '../funding-support.ts'
import { loan, loanResolved, loanTo, loanWith, loanWithout } from '../testing/stated-money.ts'

type Cases = readonly StatedCase<FundingSupport>[]

/** 法70条第2項第3号、規則39条の3第1項、法70条の3第1項第4号 */
export const L1: Cases = [
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

/** 法70条第2項第3号 */
export const L2: Cases = [
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

/** 法70条第2項第3号 */
export const L3: Cases = [
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

const heardLate = ['評議会の意見が理事会の決議より後です']

/** 規則39条の3第2項 */
export const L4: Cases = [
  {
    says: '評議会の意見、理事会の決議、契約の順',
    facts: loan,
    outcome: 'met',
    because: ['理事会の決議 令和8年5月20日', '地域医療連携推進評議会の意見 令和8年5月10日、契約 令和8年6月1日'],
  },
  { says: '決議の日の契約', facts: loanResolved({ resolvedOn: calendarDate('2026-06-01') }), outcome: 'met' },
  {
    says: '決議より前の契約',
    facts: loanResolved({ resolvedOn: calendarDate('2026-06-02') }),
    outcome: 'broken',
    because: '理事会の決議 令和8年6月2日(契約より後です)',
  },
  {
    says: '理事会の決議がない',
    facts: loanResolved({ resolvedOn: null }),
    outcome: 'broken',
    because: '理事会の決議がありません',
  },
  {
    says: '評議会の意見を聴いていない',
    facts: loanWith({ councilOpinionOn: null }),
    outcome: 'broken',
    because: '地域医療連携推進評議会の意見がありません',
  },
  {
    says: '契約と同じ日の意見は「あらかじめ」といえない',
    facts: loanWith({ councilOpinionOn: calendarDate('2026-06-01') }),
    outcome: 'broken',
    because: 'あらかじめ行われていません',
    warns: heardLate,
  },
  {
    says: '契約の前日、決議の後の意見は、決議の前を求めるかが開いている',
    facts: loanWith({ councilOpinionOn: calendarDate('2026-05-31') }),
    outcome: 'met',
    warns: heardLate,
  },
  {
    says: '決議の日の意見は注意しない',
    facts: loanWith({ councilOpinionOn: calendarDate('2026-05-20') }),
    outcome: 'met',
  },
  {
    says: '決議の翌日の意見は注意する',
    facts: loanWith({ councilOpinionOn: calendarDate('2026-05-21') }),
    outcome: 'met',
    warns: heardLate,
  },
  {
    says: '基金の募集には求められない',
    facts: { ...loanWithout('board', 'councilOpinionOn'), kind: 'fundSubscription' },
    outcome: 'met',
    because: ['理事会の決議と評議会の意見が求められるのは、貸付けと保証です'],
  },
  {
    says: '保証にも求められる',
    facts: loanWith({ kind: 'guarantee', councilOpinionOn: null }),
    outcome: 'broken',
  },
  { says: '手続が踏まれていれば、種類が分からなくても満たす', facts: loanWithout('kind'), outcome: 'met' },
  {
    says: '手続が踏まれておらず、種類が分からなければ不明',
    facts: { ...loanWithout('kind'), councilOpinionOn: null },
    outcome: 'unknown',
    missing: ['kind'],
    because: '地域医療連携推進評議会の意見がありません',
  },
  {
    says: '決議の日が分からない',
    facts: loanResolved({ resolvedOn: undefined }),
    outcome: 'unknown',
    missing: ['board.resolvedOn'],
  },
  {
    says: '意見の日が分からない',
    facts: loanWithout('councilOpinionOn'),
    outcome: 'unknown',
    missing: ['councilOpinionOn'],
  },
  {
    says: '契約の日が分からない',
    facts: loanWithout('contractOn'),
    outcome: 'unknown',
    missing: ['contractOn', 'contractOn'],
    because: ['理事会の決議 令和8年5月20日', '地域医療連携推進評議会の意見 令和8年5月10日'],
  },
  {
    says: '何も分からない',
    facts: loanWithout('contractOn', 'board', 'councilOpinionOn'),
    outcome: 'unknown',
    missing: ['board.resolvedOn', 'councilOpinionOn', 'contractOn'],
  },
]

/** 法70条第2項第3号 */
export const L5: Cases = [
  { says: '法人からの支援', facts: loan, outcome: 'met', because: ['法人から参加法人等への支援です'] },
  {
    says: '参加法人等どうしの貸付け',
    facts: loanWith({ from: 'participant' }),
    outcome: 'broken',
    because: ['参加法人等どうしの直接の支援です'],
  },
  { says: '支援をする者が分からない', facts: loanWithout('from'), outcome: 'unknown', missing: ['from'] },
]

/** 条文なし(愛媛県の説明資料、2025年) */
export const L6: Cases = [
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

/** 条文なし(愛媛県の説明資料、2025年) */
export const L7: Cases = [
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

/** 一般法95条2項、84条、92条 */
export const L9: Cases = [
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
