import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { addDays } from '../../../foundation/legal-period.ts'
import {
  fiscalYearBefore,
  fiscalYearOn,
  fiscalYearStartOfTheAct,
  isFiscalYearStart,
  livedPartOf,
} from './fiscal-year.ts'

describe('a fiscal year', () => {
  it.each([
    [4, 1, '2026-03-31', '2025-04-01', '2026-03-31'],
    [4, 1, '2026-04-01', '2026-04-01', '2027-03-31'],
    [1, 1, '2026-12-31', '2026-01-01', '2026-12-31'],
    [3, 1, '2024-02-29', '2023-03-01', '2024-02-29'],
    [3, 1, '2025-02-28', '2024-03-01', '2025-02-28'],
    [10, 1, '2026-09-30', '2025-10-01', '2026-09-30'],
    [7, 16, '2026-07-15', '2025-07-16', '2026-07-15'],
    [7, 16, '2026-07-16', '2026-07-16', '2027-07-15'],
  ])('that begins on %i-%i and has %s is %s to %s', (month, day, on, from, until) => {
    expect(fiscalYearOn({ month, day }, calendarDate(on))).toEqual({ from, until })
  })

  it('follows the one before it without a gap', () => {
    const start = fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
    const day = fc.date({ min: new Date('2017-04-02'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(start, day, (begins, date) => {
        const on = calendarDate(date.toISOString().slice(0, 10))
        const year = fiscalYearOn(begins, on)
        expect(year.from <= on && on <= year.until).toBe(true)
        expect(addDays(fiscalYearBefore(begins, year).until, 1)).toBe(year.from)
      }),
    )
  })

  it('is April to March where the articles say nothing', () => {
    expect(fiscalYearStartOfTheAct).toEqual({ month: 4, day: 1 })
  })

  it('does not begin on a day that not every year has', () => {
    expect(isFiscalYearStart({ month: 2, day: 28 })).toBe(true)
    expect(
      [
        { month: 2, day: 29 },
        { month: 13, day: 1 },
        { month: 4, day: 0 },
      ].map(isFiscalYearStart),
    ).toEqual([false, false, false])
    expect(() => fiscalYearOn({ month: 2, day: 29 }, calendarDate('2024-02-29'))).toThrow('2-29')
  })

  it.each([
    ['2023-10-02', '2023-10-02'],
    ['2024-03-31', '2024-03-31'],
    ['2023-04-01', '2023-04-01'],
    ['2022-10-02', '2023-04-01'],
    ['2024-04-01', '2023-04-01'],
  ])('of a corporation that came to be on %s is lived from %s', (establishedOn, from) => {
    const year = fiscalYearOn(fiscalYearStartOfTheAct, calendarDate('2024-01-01'))
    expect(livedPartOf(year, calendarDate(establishedOn))).toEqual({ from, until: '2024-03-31' })
    expect(livedPartOf(year, undefined)).toEqual(year)
  })
})
