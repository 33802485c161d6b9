import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { complete, officer, type RuleCase, withOfficers } from '../rule-case.ts'

const article = '法70条の4'
const revokedOn = (day: string) => ({
  ...complete,
  corporation: { ...complete.corporation, revokedOn: calendarDate(day) },
})

export const cases: readonly RuleCase[] = [
  { says: '欠格事由がなければ満たす', article, facts: complete, outcome: 'met' },
  {
    says: '役員に欠格事由があれば満たさない(1号)',
    article,
    facts: withOfficers(officer('d1', { disqualified: true })),
    outcome: 'broken',
    because: '架空 d1',
  },
  {
    says: '取消しから5年を経過していなければ満たさない(2号)',
    article,
    facts: revokedOn('2021-11-23'),
    outcome: 'broken',
    because: '5年を経過していません',
  },
  {
    says: '初日は数えないので、5年後の同じ日はまだ経過していない(2号、民法140条・143条)',
    article,
    facts: revokedOn('2021-11-22'),
    outcome: 'broken',
  },
  {
    says: 'その翌日には5年を経過している(2号)',
    article,
    facts: revokedOn('2021-11-21'),
    outcome: 'met',
    because: '5年を経過しています',
  },
  {
    says: 'うるう日の取消しは、5年後の2月の末日までは満たさない',
    article,
    facts: revokedOn('2024-02-29'),
    on: calendarDate('2029-02-28'),
    outcome: 'broken',
  },
  {
    says: 'うるう日の取消しは、5年後の3月1日から満たす',
    article,
    facts: revokedOn('2024-02-29'),
    on: calendarDate('2029-03-01'),
    outcome: 'met',
  },
  {
    says: 'これからの取消しは、まだ取消しでない',
    article,
    facts: revokedOn('2026-11-23'),
    outcome: 'met',
    because: '取り消されたことはありません',
  },
  {
    says: '取り消されたことがあるか分からなければ不明(2号)',
    article,
    facts: { ...complete, corporation: { ...complete.corporation, revokedOn: undefined } },
    outcome: 'unknown',
    missing: 'corporation.revokedOn',
  },
  {
    says: '暴力団員等が支配していれば満たさない(3号)',
    article,
    facts: { ...complete, corporation: { ...complete.corporation, controlledByOrganisedCrime: true } },
    outcome: 'broken',
  },
  {
    says: '欠格事由の申告がない役員がいれば不明',
    article,
    facts: withOfficers(officer('d1', { disqualified: undefined })),
    outcome: 'unknown',
    missing: 'officers[d1].disqualified',
  },
  {
    says: '氏名が書かれていない役員は番号で挙げる(1号)',
    article,
    facts: withOfficers(officer('d1', { name: undefined, disqualified: true }), officer('d2')),
    outcome: 'broken',
    because: 'd1が欠格事由',
  },
  {
    says: '取り消された当日から満たさない(2号)',
    article,
    facts: revokedOn('2026-11-22'),
    outcome: 'broken',
    because: '5年を経過していません',
  },
]
