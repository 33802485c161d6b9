import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import {
  investment,
  investmentWith,
  loan,
  loanWith,
  loanWithout,
  moneyYear,
  yearWith,
  yearWithout,
} from '../testing/stated-money.ts'
import type { MoneyYear } from './money-year.ts'

type Cases = readonly StatedCase<MoneyYear>[]

/** Settled before the year began: nothing of it belongs to the year. */
const settledBefore = loanWith({
  id: 'l0',
  contractOn: calendarDate('2025-06-01'),
  movements: [
    { on: calendarDate('2025-06-01'), kind: 'given', yen: 1 },
    { on: calendarDate('2026-03-31'), kind: 'settled', yen: 1 },
  ],
})
const small = loanWith({ movements: [{ on: calendarDate('2026-06-01'), kind: 'given', yen: 9_999_999 }] })
const afterDue = calendarDate('2027-06-01')
const dueDay = calendarDate('2027-05-31')

/** 法51条1項、規則32条の6、会計基準10条・17条7号 */
export const L8: Cases = [
  {
    says: '報告書・関係事業者・注記・引当金がそろっている',
    facts: moneyYear,
    outcome: 'met',
    because: [
      '資金調達支援・出資の状況報告書の期限 令和9年5月31日、作成 令和9年5月31日',
      'この年度のものはすべて状況報告書に載っています',
      '関係事業者取引報告書に載っていないものはありません',
      '参加法人等との取引が注記されています',
      '貸倒引当金が検討されています',
    ],
  },
  {
    says: '支援がない年度',
    facts: yearWith({ supports: [] }),
    outcome: 'met',
    because: ['この年度に報告する支援はありません'],
  },
  {
    says: '前の年度に終わった支援だけの年度',
    facts: { year: moneyYear.year, supports: [settledBefore] },
    outcome: 'met',
    because: ['この年度に報告する支援はありません'],
  },
  {
    says: '期限の翌日に作成した',
    facts: yearWith({ statusReportOn: afterDue }),
    outcome: 'broken',
    because: '作成 令和9年6月1日(期限の後です)',
  },
  {
    says: '期限の日にまだ作成していない',
    on: dueDay,
    facts: yearWith({ statusReportOn: null }),
    outcome: 'unknown',
    missing: ['statusReportOn'],
    because: '期限 令和9年5月31日',
  },
  {
    says: '期限を過ぎても作成していない',
    on: afterDue,
    facts: yearWith({ statusReportOn: null }),
    outcome: 'broken',
    because: '資金調達支援・出資の状況報告書の期限 令和9年5月31日(作成されていません)',
  },
  {
    says: '作成の日が分からない',
    on: afterDue,
    facts: yearWithout('statusReportOn'),
    outcome: 'unknown',
    missing: ['statusReportOn'],
  },
  {
    says: '状況報告書に載っていない',
    facts: yearWith({ statusReportLists: [] }),
    outcome: 'broken',
    because: '状況報告書に載っていません: 医療法人 架空会(資金の貸付け)',
  },
  {
    says: '載っていないものは、すべて挙げる',
    facts: yearWith({ supports: [loan, loanWith({ id: 'l2', kind: 'guarantee' })], statusReportLists: ['i1'] }),
    outcome: 'broken',
    because: '載っていません: 医療法人 架空会(資金の貸付け)、医療法人 架空会(債務の保証)',
    missing: ['relatedParty[l2]'],
  },
  {
    says: '状況報告書の中身が分からない',
    facts: yearWithout('statusReportLists'),
    outcome: 'unknown',
    missing: ['statusReportLists'],
  },
  {
    says: '年度にあったか分からない支援が載っていない',
    facts: yearWith({ supports: [loanWithout('contractOn', 'movements')], statusReportLists: [] }),
    outcome: 'unknown',
    missing: ['belongs[l1]'],
  },
  {
    says: '年度にあったか分からない支援だけなら、作成されていなくても決まらない',
    on: afterDue,
    facts: yearWith({ supports: [loanWithout('contractOn', 'movements')], statusReportOn: null }),
    outcome: 'unknown',
    missing: ['belongs[l1]'],
  },
  {
    says: '年度にあったものが一つでもあれば、作成されていないのは不足',
    on: afterDue,
    facts: yearWith({ supports: [loanWithout('contractOn', 'movements'), loan], statusReportOn: null }),
    outcome: 'broken',
  },
  {
    says: '1千万円以上、総資産の1%以上の貸付けが関係事業者取引報告書に載っていない',
    facts: yearWith({ relatedPartyReportLists: [] }),
    outcome: 'broken',
    because: '関係事業者取引報告書に載っていません: 医療法人 架空会(資金の貸付け)',
  },
  {
    says: '9,999,999円の貸付けは載せなくてよい',
    facts: yearWith({ supports: [small], relatedPartyReportLists: [] }),
    outcome: 'met',
  },
  {
    says: '総資産が分からなければ、基準に当たるかは分からない',
    facts: { ...yearWithout('totalAssetsYen'), relatedPartyReportLists: [] },
    outcome: 'unknown',
    missing: ['relatedParty[l1]'],
  },
  {
    says: '載せるべき貸付けがあり、報告書のことが分からない',
    facts: yearWithout('relatedPartyReportLists'),
    outcome: 'unknown',
    missing: ['relatedPartyReportLists'],
  },
  {
    says: '載せるべきものがなければ、報告書のことは問わない',
    facts: { ...yearWithout('relatedPartyReportLists'), supports: [small] },
    outcome: 'met',
  },
  {
    says: '保証がどの取引に当たるかは確認できていない',
    facts: yearWith({ supports: [loanWith({ kind: 'guarantee' })], relatedPartyReportLists: [] }),
    outcome: 'unknown',
    missing: ['relatedParty[l1]'],
  },
  {
    says: '保証も載せてあれば足りる。貸付けがないので引当金は問わない',
    facts: { ...yearWithout('allowanceConsidered'), supports: [loanWith({ kind: 'guarantee' })] },
    outcome: 'met',
    because: 'この年度に貸付けはありません',
  },
  { says: '注記がない', facts: yearWith({ dealingsNoted: false }), outcome: 'broken', because: '注記されていません' },
  { says: '注記が分からない', facts: yearWithout('dealingsNoted'), outcome: 'unknown', missing: ['dealingsNoted'] },
  { says: '引当金が検討されていない', facts: yearWith({ allowanceConsidered: false }), outcome: 'broken' },
  {
    says: '引当金の検討が分からない',
    facts: yearWithout('allowanceConsidered'),
    outcome: 'unknown',
    missing: ['allowanceConsidered'],
  },
  {
    says: '種類が分からない支援では、引当金が要るかも分からない',
    facts: yearWith({ supports: [loanWithout('kind')], allowanceConsidered: false }),
    outcome: 'unknown',
    missing: ['supports'],
    because: '貸倒引当金が検討されていません',
  },
  {
    says: '前の年度に終わった貸付けの引当金は問わない',
    facts: yearWith({ supports: [settledBefore, loanWith({ kind: 'guarantee' })], allowanceConsidered: false }),
    outcome: 'met',
  },
  { says: '支援のことが書かれていない', facts: yearWithout('supports'), outcome: 'unknown', missing: ['supports'] },
]

/** 法51条1項、規則32条の6 */
export const E6: Cases = [
  {
    says: '出資が状況報告書に載っている',
    facts: moneyYear,
    outcome: 'met',
    because: [
      '資金調達支援・出資の状況報告書の期限 令和9年5月31日、作成 令和9年5月31日',
      'この年度のものはすべて状況報告書に載っています',
      '関係事業者取引報告書に載っていないものはありません',
    ],
  },
  {
    says: '出資がない年度',
    facts: yearWith({ investments: [] }),
    outcome: 'met',
    because: ['この年度に報告する出資はありません'],
  },
  {
    says: '次の年度の出資は、この年度の報告に要らない',
    facts: { year: moneyYear.year, investments: [investmentWith({ madeOn: calendarDate('2027-04-01') })] },
    outcome: 'met',
    because: ['この年度に報告する出資はありません'],
  },
  {
    says: '年度の末日の出資が載っていない',
    facts: yearWith({
      investments: [investmentWith({ madeOn: calendarDate('2027-03-31') })],
      statusReportLists: ['l1'],
    }),
    outcome: 'broken',
    because: '状況報告書に載っていません: 株式会社 架空ケアサービスへの出資',
  },
  {
    says: '出資の日が分からないものが載っていない',
    facts: yearWith({ investments: [{ ...investment, madeOn: undefined }], statusReportLists: [] }),
    outcome: 'unknown',
    missing: ['belongs[i1]'],
  },
  {
    says: '1千万円を超え、総資産の1%以上の出資が関係事業者取引報告書に載っていない',
    facts: yearWith({ investments: [investmentWith({ amountYen: 10_000_001 })], relatedPartyReportLists: [] }),
    outcome: 'broken',
    because: '関係事業者取引報告書に載っていません',
  },
  {
    says: 'ちょうど1千万円の資産は超えていない',
    facts: yearWith({ relatedPartyReportLists: [] }),
    outcome: 'met',
  },
  {
    says: '作成の日が分からない',
    facts: yearWithout('statusReportOn'),
    outcome: 'unknown',
    missing: ['statusReportOn'],
  },
  {
    says: '出資のことが書かれていない',
    facts: yearWithout('investments'),
    outcome: 'unknown',
    missing: ['investments'],
  },
]
