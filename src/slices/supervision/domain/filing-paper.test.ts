import { expect, test } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { filingPaperOf, isOpenedByLaw, mayAnybodyHave } from './filing-paper.ts'

const filedOn = calendarDate('2026-06-29')

test('a filed report is open for three years, counted as the Civil Code counts, and then no longer', () => {
  expect(mayAnybodyHave('businessReport', filedOn, filedOn)).toBe(true)
  expect(mayAnybodyHave('auditorReport', filedOn, calendarDate('2029-06-29'))).toBe(true)
  expect(mayAnybodyHave('businessReport', filedOn, calendarDate('2029-06-30'))).toBe(false)
  expect(mayAnybodyHave('balanceSheet', calendarDate('2024-02-29'), calendarDate('2027-02-28'))).toBe(true)
  expect(mayAnybodyHave('balanceSheet', calendarDate('2024-02-29'), calendarDate('2027-03-01'))).toBe(false)
})

test('articles stay open, and what the law does not name is never open', () => {
  expect(mayAnybodyHave('articles', filedOn, calendarDate('2040-01-01'))).toBe(true)
  expect(mayAnybodyHave('other', filedOn, filedOn)).toBe(false)
  expect([isOpenedByLaw('articles'), isOpenedByLaw('moneyReport'), isOpenedByLaw('other')]).toEqual([true, true, false])
})

test('a paper kept under another name is one of the others', () => {
  expect(['schedules', 'publicNotice', 'councilEvaluation', 'toString'].map(filingPaperOf)).toEqual([
    'schedules',
    'other',
    'other',
    'other',
  ])
})
