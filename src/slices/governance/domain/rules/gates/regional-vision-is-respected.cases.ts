import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { complete, type RuleCase, without, withProcess } from '../rule-case.ts'

const article = '法70条の3第2項'

export const cases: readonly RuleCase[] = [
  { says: '整合すると判断されていれば満たす', article, facts: complete, outcome: 'met', because: '医療計画' },
  {
    says: '整合しないと判断されていれば満たさない',
    article,
    facts: withProcess({ consistentWithVision: false }),
    outcome: 'broken',
  },
  {
    says: '判断がなければ不明',
    article,
    facts: without('process'),
    outcome: 'unknown',
    missing: 'consistentWithVision',
  },
  {
    says: '2027年4月1日からは当該都道府県の地域医療構想と照らし合わせる',
    article,
    on: calendarDate('2027-04-01'),
    facts: complete,
    outcome: 'met',
    because: '当該都道府県の地域医療構想',
  },
]
