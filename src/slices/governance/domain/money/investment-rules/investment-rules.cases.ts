import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { StatedCase } from '../../testing/stated-case.ts'
import type { Investment } from '../investment.ts'
import { investment, investmentWith, investmentWithout } from '../testing/stated-money.ts'

type Cases = readonly StatedCase<Investment>[]

/** 法70条の8第2項、法70条の3第1項第4号 */
export const E1: Cases = [
  {
    says: '出資をしない旨の定めがない',
    facts: investment,
    outcome: 'met',
    because: ['定款に貸付け・出資をしない旨の定めはありません'],
  },
  { says: '定めがあればできない', facts: investmentWith({ noMoneyClause: true }), outcome: 'broken' },
  {
    says: '定めの有無が分からない',
    facts: investmentWithout('noMoneyClause'),
    outcome: 'unknown',
    missing: ['noMoneyClause'],
  },
]

/** 法70条の8第2項 */
export const E2: Cases = [
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

const received = calendarDate('2027-03-31')

/** 法70条の8第2項 */
export const E3: Cases = [
  {
    says: '配当がすべて医療連携推進業務に充てられた',
    facts: investment,
    outcome: 'met',
    because: [
      '出資に係る収益を医療連携推進業務に充てることとしています',
      '令和9年3月31日の配当 200000円は医療連携推進業務に充てられています',
    ],
  },
  { says: '配当がまだない', facts: investmentWith({ dividends: [] }), outcome: 'met' },
  {
    says: '充てることとしていない',
    facts: investmentWith({ returnsForBusiness: false }),
    outcome: 'broken',
    because: '充てることとしていません',
  },
  {
    says: '一円でもほかに充てた',
    facts: investmentWith({ dividends: [{ receivedOn: received, yen: 200_000, usedElsewhereYen: 1 }] }),
    outcome: 'broken',
    because: '令和9年3月31日の配当 200000円のうち 1円が医療連携推進業務以外に充てられました',
  },
  {
    says: '配当の使いみちが分からない',
    facts: investmentWith({ dividends: [{ receivedOn: received, yen: 200_000 }] }),
    outcome: 'unknown',
    missing: ['dividends[2027-03-31].usedElsewhereYen'],
  },
  {
    says: '配当のことが書かれていない',
    facts: investmentWithout('dividends', 'returnsForBusiness'),
    outcome: 'unknown',
    missing: ['returnsForBusiness', 'dividends'],
  },
]

/** 法70条の8第2項、規則39条の14 */
export const E4: Cases = [
  {
    says: '議決権のすべてを持つ',
    facts: investment,
    outcome: 'met',
    because: ['議決権 200 / 200', 'ほかの出資者・株主はいません'],
  },
  {
    says: '一個でも足りない',
    facts: investmentWith({ votesHeld: 199 }),
    outcome: 'broken',
    because: '議決権 199 / 200(すべてではありません)',
  },
  { says: '後の増資で総数が増えた', facts: investmentWith({ votesInAll: 201 }), outcome: 'broken' },
  {
    says: '議決権のない株主がいる',
    facts: investmentWith({ otherInvestors: true }),
    outcome: 'broken',
    because: 'ほかの出資者・株主がいます',
  },
  { says: '持つ数が分からない', facts: investmentWithout('votesHeld'), outcome: 'unknown', missing: ['votesHeld'] },
  {
    says: '何も分からない',
    facts: investmentWithout('votesHeld', 'votesInAll', 'otherInvestors'),
    outcome: 'unknown',
    missing: ['votesHeld', 'votesInAll', 'otherInvestors'],
  },
]

/** 条文なし(愛媛県の説明資料、2025年) */
export const E5: Cases = [
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
