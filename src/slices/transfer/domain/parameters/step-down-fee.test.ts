import { expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { dayOfStay, stepDownFeeOn } from './step-down-fee.ts'

it('the day of arrival is the first day of the stay, over the end of a month, too', () => {
  const arrived = calendarDate('2026-11-30')
  expect(['2026-11-30', '2026-12-01', '2026-12-03'].map((on) => dayOfStay(arrived, calendarDate(on)))).toEqual([
    1, 2, 4,
  ])
})

it('no fee is claimed to be known before the revision that brought it', () => {
  expect(stepDownFeeOn(calendarDate('2024-05-31'))).toBeNull()
  expect(stepDownFeeOn(calendarDate('2024-06-01'))?.points.thirdDay).toBe(600)
})
