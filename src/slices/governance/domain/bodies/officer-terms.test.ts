import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { auditorTermEnd, auditorTermWarning, directorTermEnd } from './officer-terms.ts'

const april = { month: 4, day: 1 }
const day = calendarDate

describe('a director’s term (一般法66条)', () => {
  it.each([
    ['2025-06-20', april, '2027-03-31', '2年以内に終わる最後の年度'],
    ['2025-03-31', april, '2027-03-31', 'ちょうど2年目の末日に終わる年度は含む'],
    ['2025-03-30', april, '2026-03-31', '1日早ければ前の年度'],
    ['2025-04-01', april, '2027-03-31', '年度の初日'],
    ['2024-02-29', { month: 3, day: 1 }, '2026-02-28', 'うるう日に選任、2月末に終わる年度'],
    ['2024-02-28', { month: 3, day: 1 }, '2026-02-28', '2年目の2月に29日がないので末日まで'],
    ['2024-02-27', { month: 3, day: 1 }, '2025-02-28', 'その前日'],
    ['2025-12-20', { month: 1, day: 1 }, '2026-12-31', '暦年の年度'],
    ['2025-11-25', { month: 10, day: 1 }, '2027-09-30', '10月に始まる年度'],
  ])(
    'elected on %s with years from %j is to the meeting of the year ending %s (%s)',
    (electedOn, fiscalYearStart, ending) => {
      const end = directorTermEnd(day(electedOn), { fiscalYearStart, directorTermYears: null })
      expect(end).toMatchObject({ article: '一般法66条', endsOn: null, ofYearEndingOn: ending, warnings: [] })
      expect(end.missing.map(({ field }) => field)).toEqual([`generalMeetings[${ending}].on`])
    },
  )

  it('ends on the day of that meeting, and moves with it', () => {
    const ending = day('2027-03-31')
    const meeting = (on: string, ofYearEndingOn = ending) => ({ ofYearEndingOn, on: day(on) })
    const facts = { fiscalYearStart: april, directorTermYears: null }
    const early = meeting('2026-06-24', day('2026-03-31'))
    for (const on of ['2027-06-24', '2027-06-29']) {
      const end = directorTermEnd(day('2025-06-20'), { ...facts, ordinaryMeetings: [early, meeting(on)] })
      expect(end).toMatchObject({ endsOn: on, missing: [] })
    }
  })

  it('is shortened by the articles, never lengthened, and says so where they were not read', () => {
    const ending = (directorTermYears: number | null | undefined) =>
      directorTermEnd(day('2025-06-20'), { fiscalYearStart: april, directorTermYears })
    expect(ending(1)).toMatchObject({ ofYearEndingOn: '2026-03-31', warnings: [] })
    expect(ending(2)).toMatchObject({ ofYearEndingOn: '2027-03-31' })
    expect(ending(4)).toMatchObject({ ofYearEndingOn: '2027-03-31' })
    expect(ending(undefined).ofYearEndingOn).toBe('2027-03-31')
    expect(ending(undefined).warnings[0]).toContain('理事の任期を短縮')
  })

  it('is not known without the fiscal year', () => {
    const end = directorTermEnd(day('2025-06-20'), { directorTermYears: null })
    expect(end).toMatchObject({ endsOn: null, ofYearEndingOn: null })
    expect(end.missing[0]?.field).toBe('articles.fiscalYearStart')
  })
})

describe('an auditor’s term (法46条の5第9項)', () => {
  it.each([
    ['2025-06-20', '2027-06-20'],
    ['2024-02-29', '2026-02-28'],
    ['2026-02-28', '2028-02-29'],
    ['2025-12-31', '2027-12-31'],
  ])('elected on %s ends by date on %s', (electedOn, endsOn) => {
    expect(auditorTermEnd(day(electedOn), { auditorTermYears: null })).toMatchObject({ endsOn, warnings: [] })
  })

  it('is over before a meeting held later than two years after: the fixed case of 2025-06-20 and 2027-06-25', () => {
    const end = auditorTermEnd(day('2025-06-20'), { auditorTermYears: null })
    expect(auditorTermWarning(end, day('2027-06-25'))).toContain('2027-06-20に満了')
    expect(auditorTermWarning(end, day('2027-06-21'))).toContain('法46条の5第9項')
    expect(auditorTermWarning(end, day('2027-06-20'))).toBeNull()
  })

  it('follows articles that shorten it, never beyond the Act, and warns where they were not read', () => {
    expect(auditorTermEnd(day('2025-06-20'), { auditorTermYears: 1 }).endsOn).toBe('2026-06-20')
    expect(auditorTermEnd(day('2025-06-20'), { auditorTermYears: 4 }).endsOn).toBe('2027-06-20')
    expect(auditorTermEnd(day('2025-06-20'), {}).warnings[0]).toContain('監事の任期')
  })
})
