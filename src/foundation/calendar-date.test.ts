import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate, dateInJapan, existingDate, parseCalendarDate } from './calendar-date.ts'

describe('a calendar date', () => {
  it.each(['2026-11-22', '2024-02-29', '2000-02-29', '0096-02-29', '0000-02-29', '0001-01-01', '9999-12-31'])(
    'exists: %s',
    (text) => {
      expect(parseCalendarDate(text)).toBe(text)
    },
  )

  it.each([
    ['a day the month does not have', '2026-02-30'],
    ['29 February outside a leap year', '1900-02-29'],
    ['a thirteenth month', '2026-13-01'],
    ['a zeroth month', '2026-00-10'],
    ['a zeroth day', '2026-01-00'],
    ['missing zeros', '2026-1-2'],
    ['slashes', '2026/11/22'],
    ['full-width digits', '２０２６-11-22'],
    ['a line after it', '2026-11-22\n'],
    ['an instant', '2026-11-22T00:00:00Z'],
    ['nothing', ''],
  ])('is not read from %s', (_, text) => {
    expect(parseCalendarDate(text)).toBeNull()
  })

  it('does not exist outside the years four digits can write, nor between days', () => {
    expect(existingDate(10_000, 1, 1)).toBeNull()
    expect(existingDate(-1, 1, 1)).toBeNull()
    expect(existingDate(2026.5, 1, 1)).toBeNull()
    expect(existingDate(Number.NaN, 1, 1)).toBeNull()
  })

  it('is a programming error when a constant does not exist', () => {
    expect(() => calendarDate('2026-02-30')).toThrow('2026-02-30')
  })

  it('orders as text the way days follow each other', () => {
    const day = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, day, (left, right) => {
        const [first, second] = [left, right].map((each) => each.toISOString().slice(0, 10))
        expect(parseCalendarDate(first ?? '')).toBe(first)
        expect((first ?? '') < (second ?? '')).toBe(
          Math.floor(left.getTime() / 86_400_000) < Math.floor(right.getTime() / 86_400_000),
        )
      }),
    )
  })

  it('begins in Japan at 15:00 UTC of the day before', () => {
    expect(dateInJapan(new Date('2026-11-22T14:59:59.999Z'))).toBe('2026-11-22')
    expect(dateInJapan(new Date('2026-11-22T15:00:00Z'))).toBe('2026-11-23')
    expect(dateInJapan(new Date('2026-12-31T15:00:00Z'))).toBe('2027-01-01')
  })
})
