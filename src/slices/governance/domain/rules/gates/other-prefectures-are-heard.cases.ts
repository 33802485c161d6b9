import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { CertificationCase, Process } from '../../certification-case.ts'
import { complete, ebina, machida, type RuleCase, withArticles, without } from '../rule-case.ts'

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
]
