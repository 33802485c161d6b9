import { expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { isInForce } from '../../../../../foundation/rule.ts'
import { tryRulesOnCases } from '../../testing/stated-case.ts'
import { transferRequirements } from '../transfer-requirements.ts'
import { cases as B5 } from './applicant-is-a-participant.cases.ts'
import { cases as B6 } from './application-is-of-a-listed-kind.cases.ts'
import { cases as B2 } from './beds-do-not-increase.cases.ts'
import { cases as B4 } from './council-is-heard-before-the-application.cases.ts'
import { cases as B3 } from './fewer-beds-do-not-hinder-care.cases.ts'
import { cases as B1 } from './transfer-serves-the-vision.cases.ts'

tryRulesOnCases(transferRequirements, { B1, B2, B3, B4, B5, B6 }, { sheet: 'transfer-requirements.txt' })

const articlesOn = (day: string) => transferRequirements.map(({ article }) => article(calendarDate(day)))

it('cites the paragraph as numbered on the day (法30条の4)', () => {
  expect(articlesOn('2027-03-31')).toEqual([
    '法30条の4第12項、規則30条の32の3',
    '法30条の4第12項、規則30条の32の3',
    '法30条の4第12項、規則30条の32の3',
    '法30条の4第12項、規則30条の32の3第4号',
    '法30条の4第12項',
    '法30条の4第12項、令5条の4の2第1項',
  ])
  expect(articlesOn('2027-04-01')[4]).toBe('法30条の4第11項')
  expect(articlesOn('2026-03-22')[4]).toBe('法30条の4第12項')
  expect(articlesOn('2026-03-21')[4]).toBe('法30条の4(病床の融通の項。この日の項番号は未確認)')
})

it('is law from the first day of the scheme', () => {
  for (const { validity } of transferRequirements) {
    expect(isInForce(validity, calendarDate('2017-04-02'))).toBe(true)
    expect(isInForce(validity, calendarDate('2017-04-01'))).toBe(false)
  }
})
