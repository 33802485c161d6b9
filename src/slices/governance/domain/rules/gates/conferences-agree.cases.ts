import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { complete, machida, type RuleCase, without, withProcess } from '../rule-case.ts'

const article = '定めた条文なし(神奈川県・埼玉県の実務)'
const held = (inFavour: boolean | undefined, on = '2026-02-01') => ({
  planningArea: '県央',
  on: calendarDate(on),
  inFavour,
})

export const cases: readonly RuleCase[] = [
  { says: '協議の方向性に沿っていれば満たす', article, facts: complete, outcome: 'met' },
  {
    says: '沿っていなければ満たさない',
    article,
    facts: withProcess({ coordinationConferences: [held(false)] }),
    outcome: 'broken',
  },
  {
    says: '構想区域の名称の空白や全角・半角の違いでは別の区域とならない',
    article,
    facts: withProcess({ coordinationConferences: [{ ...held(true), planningArea: ' 県央　' }] }),
    outcome: 'met',
  },
  {
    says: '開かれていなければ満たさない',
    article,
    facts: withProcess({ coordinationConferences: [] }),
    outcome: 'broken',
  },
  {
    says: '開かれる日より前の日には満たさない',
    article,
    on: calendarDate('2026-01-31'),
    facts: complete,
    outcome: 'broken',
  },
  {
    says: '後の会議の結論による',
    article,
    facts: withProcess({ coordinationConferences: [held(true, '2026-03-01'), held(false)] }),
    outcome: 'met',
  },
  {
    says: '開かれた日が書かれていなければ不明',
    article,
    facts: withProcess({ coordinationConferences: [{ planningArea: '県央', inFavour: true }] }),
    outcome: 'unknown',
    missing: 'process.coordinationConferences[県央].on',
  },
  {
    says: '方向性が書かれていなければ不明',
    article,
    facts: withProcess({ coordinationConferences: [held(undefined)] }),
    outcome: 'unknown',
    missing: 'inFavour',
  },
  {
    says: '会議が開かれていない構想区域が法人の区域に係るか分からなければ不明',
    article,
    facts: { ...withProcess({ coordinationConferences: [] }), articles: undefined },
    outcome: 'unknown',
    missing: 'articles.area',
  },
  {
    says: '構想区域が分からなければ不明',
    article,
    facts: without('planningAreas'),
    outcome: 'unknown',
    missing: 'planningAreas',
  },
  {
    says: '会議が開かれていない構想区域の市区町村が分からなければ不明',
    article,
    facts: { ...withProcess({ coordinationConferences: [] }), planningAreas: [{ name: '県央' }] },
    outcome: 'unknown',
    missing: 'planningAreas[県央].municipalities',
  },
  {
    says: '会議が開かれていれば、構想区域の市区町村が分からなくてもよい',
    article,
    facts: { ...complete, planningAreas: [{ name: '県央' }] },
    outcome: 'met',
  },
  {
    says: '法人の区域に係らない構想区域の会議は要らない',
    article,
    facts: {
      ...complete,
      planningAreas: [...(complete.planningAreas ?? []), { name: '南多摩', municipalities: [machida] }],
    },
    outcome: 'met',
  },
  {
    says: '係る構想区域が一つも挙げられていなければ不明',
    article,
    facts: { ...complete, planningAreas: [{ name: '南多摩', municipalities: [machida] }] },
    outcome: 'unknown',
    missing: 'planningAreas',
  },
  {
    says: 'まだ開かれていない後の会議の結論によらない',
    article,
    facts: withProcess({ coordinationConferences: [held(true), held(false, '2026-12-01')] }),
    outcome: 'met',
  },
  {
    says: '記録の順でなく、日の順で後の会議の結論による',
    article,
    facts: withProcess({ coordinationConferences: [held(false), held(true, '2026-03-01')] }),
    outcome: 'met',
  },
  {
    says: 'ほかの構想区域の会議では足りない',
    article,
    facts: withProcess({ coordinationConferences: [{ ...held(true), planningArea: '南多摩' }] }),
    outcome: 'broken',
    because: '構想区域「県央」の調整会議はまだ開かれていません',
  },
]
