import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { CertificationCase, Process } from '../../certification-case.ts'
import { complete, ebina, machida, nagoya, type RuleCase, withArticles, without } from '../rule-case.ts'

const article = '法70条の2第5項、令5条の15の4'
const acrossPrefectures = (process: Process): CertificationCase => ({
  ...withArticles({ area: [ebina, machida] }),
  process: { ...complete.process, ...process },
})
const agreed = { certifyingPrefectureAgreedOn: calendarDate('2026-02-01') }

export const cases: readonly RuleCase[] = [
  { says: '一つの都道府県の中なら手続は要らない', article, facts: complete, outcome: 'met' },
  {
    says: '協議が調い、他の知事の意見を聴いていれば満たす',
    article,
    facts: acrossPrefectures({
      ...agreed,
      otherPrefecturesHeard: [{ prefecture: '東京都', on: calendarDate('2026-02-20') }],
    }),
    outcome: 'met',
  },
  {
    says: '協議が調っていなければ満たさない',
    article,
    facts: acrossPrefectures({}),
    outcome: 'broken',
    because: '協議',
  },
  {
    says: '他の知事の意見を聴いていなければ満たさない',
    article,
    facts: acrossPrefectures({ ...agreed, otherPrefecturesHeard: [] }),
    outcome: 'broken',
    because: '東京都',
  },
  {
    says: '意見を聴いた日が書かれていなければ不明',
    article,
    facts: acrossPrefectures({ ...agreed, otherPrefecturesHeard: [{ prefecture: '東京都' }] }),
    outcome: 'unknown',
    missing: 'process.otherPrefecturesHeard[東京都].on',
  },
  {
    says: '区域が分からなければ不明',
    article,
    facts: without('articles'),
    outcome: 'unknown',
    missing: 'articles.area',
  },
  {
    says: '協議の日や意見を聴いた日が記録されていなければ不明',
    article,
    facts: acrossPrefectures({ certifyingPrefectureAgreedOn: undefined, otherPrefecturesHeard: undefined }),
    outcome: 'unknown',
    missing: 'process.certifyingPrefectureAgreedOn',
  },
  {
    says: '協議が調う日より前には、まだ調っていない',
    article,
    on: calendarDate('2026-01-31'),
    facts: acrossPrefectures({ ...agreed, otherPrefecturesHeard: [] }),
    outcome: 'broken',
    because: '協議がまだ調っていません',
  },
  {
    says: '意見を聴く日より前には、まだ聴いていない',
    article,
    on: calendarDate('2026-02-19'),
    facts: acrossPrefectures({
      ...agreed,
      otherPrefecturesHeard: [{ prefecture: '東京都', on: calendarDate('2026-02-20') }],
    }),
    outcome: 'broken',
    because: '東京都',
  },
  {
    says: '三つの都県にわたれば、他の知事の二人とも聴く',
    article,
    facts: {
      ...acrossPrefectures({ ...agreed, otherPrefecturesHeard: [] }),
      articles: { ...complete.articles, area: [ebina, machida, nagoya] },
    },
    outcome: 'broken',
    because: '東京都、愛知県',
  },
  {
    says: '申請先に区域がなければ満たさない',
    article,
    facts: { ...complete, prefecture: '東京都' },
    outcome: 'broken',
    because: '申請先の東京都に',
  },
  {
    says: '申請先が分からなければ不明',
    article,
    facts: without('prefecture'),
    outcome: 'unknown',
    missing: 'prefecture',
  },
  {
    says: '区域が空なら不明',
    article,
    facts: withArticles({ area: [] }),
    outcome: 'unknown',
    missing: 'articles.area',
  },
  {
    says: '三つの都県にわたり記録がなければ、他の知事の二人について尋ねる',
    article,
    facts: {
      ...acrossPrefectures({ ...agreed, otherPrefecturesHeard: undefined }),
      articles: { ...complete.articles, area: [ebina, machida, nagoya] },
    },
    outcome: 'unknown',
    missing: 'process.otherPrefecturesHeard',
  },
  {
    says: '二人の知事の意見を聴いていれば満たす',
    article,
    facts: {
      ...acrossPrefectures({
        ...agreed,
        otherPrefecturesHeard: ['東京都', '愛知県'].map((name) => ({
          prefecture: name,
          on: calendarDate('2026-02-20'),
        })),
      }),
      articles: { ...complete.articles, area: [ebina, machida, nagoya] },
    },
    outcome: 'met',
    because: '関係する知事(東京都、愛知県)',
  },
  {
    says: '係わりのない知事の意見では足りない',
    article,
    facts: acrossPrefectures({
      ...agreed,
      otherPrefecturesHeard: [{ prefecture: '愛知県', on: calendarDate('2026-02-20') }],
    }),
    outcome: 'broken',
    because: '次の知事の意見をまだ聴いていません: 東京都',
  },
]
