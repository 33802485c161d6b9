import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { ConsultationItem } from '../../certification-case.ts'
import { complete, type RuleCase, withArticles, withoutClause } from '../rule-case.ts'

const article = '法70条の3第1項第18号、規則39条の11'
const withoutMoneyItems: readonly ConsultationItem[] = [
  'assetDisposal',
  'businessPlan',
  'mergerOrSplit',
  'dissolution',
  'other',
]

export const cases: readonly RuleCase[] = [
  { says: 'イからトとその他があれば満たす', article, facts: complete, outcome: 'met' },
  { says: '意見を求める旨がなければ満たさない', article, facts: withoutClause('consultation'), outcome: 'broken' },
  {
    says: '貸付け・出資をしない旨があれば、イ・ロ・ホはなくてよい',
    article,
    facts: withArticles({ noMoneyClause: true, consultationItems: withoutMoneyItems }),
    outcome: 'met',
  },
  {
    says: '貸付け・出資をしない旨がなければ、イ・ロ・ホも要る',
    article,
    facts: withArticles({ noMoneyClause: false, consultationItems: withoutMoneyItems }),
    outcome: 'broken',
    because: 'イ 予算',
  },
  {
    says: '貸付け・出資をしない旨の有無が分からなければ不明',
    article,
    facts: withArticles({ noMoneyClause: undefined, consultationItems: withoutMoneyItems }),
    outcome: 'unknown',
    missing: 'articles.noMoneyClause',
  },
  {
    says: '合併・分割は、貸付け・出資をしない旨があっても要る',
    article,
    facts: withArticles({
      noMoneyClause: true,
      consultationItems: ['assetDisposal', 'businessPlan', 'dissolution', 'other'],
    }),
    outcome: 'broken',
    because: 'ヘ 合併',
  },
  {
    says: '2024年3月31日までは、イ・ロ・ホが要らない法人はなかった',
    article: '旧法70条の3第1項第17号',
    on: calendarDate('2024-03-31'),
    facts: withArticles({ noMoneyClause: true, consultationItems: withoutMoneyItems }),
    outcome: 'broken',
  },
  {
    says: '2024年4月1日からは、貸付け・出資をしない旨があればイ・ロ・ホはなくてよい',
    article,
    on: calendarDate('2024-04-01'),
    facts: withArticles({ noMoneyClause: true, consultationItems: withoutMoneyItems }),
    outcome: 'met',
  },
  {
    says: '要る事項が二つなければ、二つとも挙げる',
    article,
    facts: withArticles({ noMoneyClause: true, consultationItems: ['assetDisposal', 'businessPlan', 'other'] }),
    outcome: 'broken',
    because: 'ヘ 合併・分割、ト 目的とする事業の成功の不能による解散・事業の廃止',
  },
]
