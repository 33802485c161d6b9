import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { complete, type RuleCase, without, withProcess } from '../rule-case.ts'

const article = '法70条の3第2項'

export const cases: readonly RuleCase[] = [
  { says: '意見を聴いていれば満たす', article, facts: complete, outcome: 'met' },
  {
    says: 'まだ聴いていなければ満たさない',
    article,
    facts: withProcess({ medicalCouncilOn: null }),
    outcome: 'broken',
  },
  {
    says: '審議会の日より前の日には、まだ聴いていない',
    article,
    on: calendarDate('2026-02-28'),
    facts: complete,
    outcome: 'broken',
  },
  { says: '記録がなければ不明', article, facts: without('process'), outcome: 'unknown', missing: 'medicalCouncilOn' },
  {
    says: '審議会の当日には聴いている',
    article: '法70条の3第2項',
    on: calendarDate('2026-03-01'),
    facts: complete,
    outcome: 'met',
  },
]
