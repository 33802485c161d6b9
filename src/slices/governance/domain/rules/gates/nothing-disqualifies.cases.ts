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
  },
  { says: '取消しから5年を経過していれば満たす(2号)', article, facts: revokedOn('2021-11-22'), outcome: 'met' },
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
]
