import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDate, calendarDate } from './calendar-date.ts'
import { addDays, clearDaysBefore, daysBetween, earlierOf, endOfMonths, laterOf, weekdayOf } from './legal-period.ts'

const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => calendarDate(date.toISOString().slice(0, 10)))

describe('days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-06-24', -14, '2026-06-10'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(calendarDate(from), days)).toBe(to)
    expect(daysBetween(calendarDate(from), calendarDate(to))).toBe(days)
  })

  it('are not written beyond four digits', () => {
    expect(() => addDays(calendarDate('9999-12-31'), 1)).toThrow('9999-12-31')
    expect(() => endOfMonths(calendarDate('9999-12-01'), 1)).toThrow()
  })

  it('have a weekday', () => {
    expect(weekdayOf(calendarDate('2026-11-22'))).toBe(0)
    expect(weekdayOf(calendarDate('2026-11-21'))).toBe(6)
  })

  it('are earlier or later', () => {
    const [one, other] = [calendarDate('2026-05-31'), calendarDate('2026-06-01')] as const
    expect([earlierOf(one, other), earlierOf(other, one)]).toEqual([one, one])
    expect([laterOf(one, other), laterOf(other, one)]).toEqual([other, other])
  })
})

describe('a period of months (民法140条・143条)', () => {
  it.each([
    ['2026-03-31', 2, '2026-05-31', '事業年度末から2か月'],
    ['2026-03-31', 3, '2026-06-30', '事業年度末から3か月'],
    ['2025-12-31', 2, '2026-02-28', '平年の2月末'],
    ['2023-12-31', 2, '2024-02-29', 'うるう年の2月末'],
    ['2026-02-28', 3, '2026-05-31', '平年の2月28日に終わる年度'],
    ['2024-02-29', 3, '2024-05-31', 'うるう日に終わる年度'],
    ['2024-02-28', 3, '2024-05-28', 'うるう年の2月28日は月末でない'],
    ['2026-01-30', 1, '2026-02-28', '応当日のない月は末日'],
    ['2026-01-29', 1, '2026-02-28', '翌日が30日でも応当日はない'],
    ['2026-01-28', 1, '2026-02-28', '応当日の前日が末日'],
    ['2026-01-27', 1, '2026-02-27', '応当日の前日'],
    ['2024-01-28', 1, '2024-02-28', 'うるう年には29日がある'],
    ['2025-06-20', 24, '2027-06-20', '2年'],
    ['2024-02-29', 24, '2026-02-28', 'うるう日から2年'],
    ['2026-11-30', 1, '2026-12-31', '12月の末日'],
    ['2026-12-15', 1, '2027-01-15', '年をまたぐ'],
  ])('%s + %i months ends on %s (%s)', (from, months, until) => {
    expect(endOfMonths(calendarDate(from), months)).toBe(until)
  })

  it('never ends earlier for a later beginning, and adds up over whole months from a month’s last day', () => {
    const lastOfMonth = (day: CalendarDate) => addDays(calendarDate(`${addDays(day, 32).slice(0, 7)}-01`), -1)
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 130 }), (day, one, two) => {
        expect(endOfMonths(addDays(day, 1), one) >= endOfMonths(day, one)).toBe(true)
        const last = lastOfMonth(day)
        expect(endOfMonths(endOfMonths(last, one), two)).toBe(endOfMonths(last, one + two))
      }),
    )
  })
})

it('what is sent so many days before has that many days between', () => {
  expect(clearDaysBefore(calendarDate('2026-06-24'), 14)).toBe('2026-06-09')
  expect(clearDaysBefore(calendarDate('2026-06-24'), 7)).toBe('2026-06-16')
})
