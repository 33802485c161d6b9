import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { formatJapaneseDate, readJapaneseDate } from './japanese-date.ts'

describe('reading a day as people write it', () => {
  it.each([
    ['平成31年5月10日', '2019-05-10'],
    ['令和元年5月10日', '2019-05-10'],
    ['令和1年5月10日', '2019-05-10'],
    ['平成31年4月30日', '2019-04-30'],
    ['昭和64年1月7日', '1989-01-07'],
    ['昭和64年1月8日', '1989-01-08'],
    ['明治45年7月29日', '1912-07-29'],
    ['大正元年7月30日', '1912-07-30'],
    ['令和６年２月２９日', '2024-02-29'],
    ['㋿8年11月22日', '2026-11-22'],
    ['R8.11.22', '2026-11-22'],
    ['r8/11/22', '2026-11-22'],
    ['Ｒ８．１１．２２', '2026-11-22'],
    ['H31-5-10', '2019-05-10'],
    ['H元.1.8', '1989-01-08'],
    ['20261122', '2026-11-22'],
    ['２０２６１１２２', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['2026/1/2', '2026-01-02'],
    ['2026. 1. 2', '2026-01-02'],
    ['2026年11月22日', '2026-11-22'],
    ['２０２６年１１月２２日', '2026-11-22'],
    ['２０２６－１１－２２', '2026-11-22'],
    ['２０２６−１１−２２', '2026-11-22'],
    ['２０２６ー１１ー２２', '2026-11-22'],
    ['2026‐11‐22', '2026-11-22'],
    [' 令和 8年 11月 22日 ', '2026-11-22'],
    ['令和8年11月22日（日）', '2026-11-22'],
    ['令和8年11月22日(日曜日)', '2026-11-22'],
    ['令和8年11月22日日曜日', '2026-11-22'],
  ])('%s is %s', (text, day) => {
    expect(readJapaneseDate(text)).toBe(day)
  })

  it.each([
    ['a day that does not exist', '2026年2月30日'],
    ['29 February outside a leap year', 'R8.2.29'],
    ['a year zero', 'R0.1.1'],
    ['a month without a day', '令和8年11月'],
    ['an unknown era', '慶応4年1月1日'],
    ['an unknown letter', 'K4.1.1'],
    ['seven digits', '2026112'],
    ['two dates', '2026-11-22 2026-11-23'],
    ['words', 'あした'],
    ['nothing', ''],
  ])('%s is no day: %s', (_, text) => {
    expect(readJapaneseDate(text)).toBeNull()
  })
})

describe('writing a day', () => {
  it.each([
    ['2026-11-22', '令和8年11月22日(日)'],
    ['2019-05-01', '令和元年5月1日(水)'],
    ['2019-04-30', '平成31年4月30日(火)'],
    ['1989-01-08', '平成元年1月8日(日)'],
    ['1989-01-07', '昭和64年1月7日(土)'],
    ['1926-12-25', '昭和元年12月25日(土)'],
    ['1912-07-29', '明治45年7月29日(月)'],
    ['1868-10-22', '1868年10月22日(木)'],
  ])('%s as %s', (day, text) => {
    expect(formatJapaneseDate(calendarDate(day), { weekday: true })).toBe(text)
  })

  it('is read back as the same day', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2110-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.boolean(), (instant, weekday) => {
        const date = calendarDate(instant.toISOString().slice(0, 10))
        expect(readJapaneseDate(formatJapaneseDate(date, { weekday }))).toBe(date)
      }),
    )
  })

  it('is never an exception to read, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readJapaneseDate(text) ?? '2026-11-22').toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }),
    )
  })
})
