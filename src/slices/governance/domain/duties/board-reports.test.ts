import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, endOfMonths } from '../../../../foundation/legal-period.ts'
import type { DutyFacts } from './duty-facts.ts'
import { day, known, listOf } from './testing/duty-stage.ts'

const inYear = day('2026-05-01')
const reports = (facts: DutyFacts, on = '2026-05-01') =>
  listOf(facts, inYear, day(on)).filter(({ rule }) => rule === 'directors-report-to-board')
const reported = (...on: readonly string[]): DutyFacts => ({ ...known, boardReportsOn: on.map(day) })
const twice = (...on: readonly string[]): DutyFacts => ({
  ...reported(...on),
  articles: { ...known.articles, boardReports: 'twiceAYear' },
})
const rows = (facts: DutyFacts, on?: string) =>
  reports(facts, on).map(({ dueOn, doneOn, state }) => [dueOn, doneOn, state])

describe('a report to the board within three months of the last (一般法91条2項)', () => {
  it('goes on from the last before the year, as late as it may be', () => {
    expect(rows(reported('2026-02-20'))).toEqual([
      ['2026-05-20', null, 'due'],
      ['2026-08-20', null, 'notYet'],
      ['2026-11-20', null, 'notYet'],
      ['2027-02-20', null, 'notYet'],
    ])
    expect(reports(reported('2026-02-20'))[0]?.earliestOn).toBe('2026-02-21')
    expect(reports(reported('2026-02-20')).map(({ basis }) => basis[0]?.says)).toEqual([
      '前の報告 2026-02-20',
      '前の報告(2026-05-20に行うとして)',
      '前の報告(2026-08-20に行うとして)',
      '前の報告(2026-11-20に行うとして)',
    ])
  })

  it('counts from the day it was really made, at month ends by the calendar', () => {
    expect(rows(reported('2026-02-20', '2026-05-31', '2026-08-30'), '2026-09-01')).toEqual([
      ['2026-05-20', '2026-05-31', 'doneLate'],
      ['2026-08-31', '2026-08-30', 'done'],
      ['2026-11-30', null, 'due'],
      ['2027-02-28', null, 'notYet'],
    ])
  })

  it('names what it counts from as made, or as still to be made', () => {
    const says = reports(reported('2026-02-20', '2026-05-15')).map(({ basis }) => basis[0]?.says)
    expect(says.slice(0, 3)).toEqual(['前の報告 2026-02-20', '前の報告 2026-05-15', '前の報告(2026-08-15に行うとして)'])
  })

  it('on its last day is in time, a day later is not', () => {
    expect(rows(reported('2026-02-20', '2026-05-20'), '2026-06-01')[0]).toEqual(['2026-05-20', '2026-05-20', 'done'])
    expect(rows(reported('2026-02-20', '2026-05-21'), '2026-06-01')[0]).toEqual([
      '2026-05-20',
      '2026-05-21',
      'doneLate',
    ])
    expect(rows(reported('2026-02-20'), '2026-05-20')[0]?.[2]).toBe('due')
    expect(rows(reported('2026-02-20'), '2026-05-21')[0]?.[2]).toBe('late')
  })

  it('due on the year’s last day belongs to the year, and one made after it is still missing from it', () => {
    const untilEnd = reported('2026-03-01', '2026-06-01', '2026-09-01', '2026-12-31')
    expect(rows(untilEnd).at(-1)?.[0]).toBe('2027-03-31')
    expect(rows(reported('2026-03-01', '2026-06-01', '2026-09-01', '2027-01-01')).at(-1)?.[0]).toBe('2026-12-01')
    const lastDay = reported('2026-03-01', '2026-06-01', '2026-09-01', '2026-12-31', '2027-04-05')
    expect(rows(lastDay, '2027-05-01').at(-1)).toEqual(['2027-03-31', '2027-04-05', 'doneLate'])
    const early = reported('2026-03-01', '2026-06-01', '2026-09-01', '2026-11-30', '2027-01-10', '2027-03-31')
    expect(rows(early, '2027-05-01').at(-1)).toEqual(['2027-04-10', '2027-03-31', 'done'])
    const late = reported('2026-03-01', '2026-06-01', '2026-09-01', '2026-11-30', '2027-04-05')
    expect(rows(late, '2027-05-01').at(-1)).toEqual(['2027-02-28', '2027-04-05', 'doneLate'])
  })

  it('has its first three months from the establishment', () => {
    const young = { ...reported(), establishedOn: day('2026-04-10') }
    expect(rows(young)[0]).toEqual(['2026-07-10', null, 'due'])
    expect(rows({ ...reported(), establishedOn: day('2026-03-31') })[0]?.[2]).toBe('unknown')
    expect(rows({ ...reported(), establishedOn: day('2026-04-01') })[0]?.[0]).toBe('2026-07-01')
  })

  it('is not known without the last report, the list, or the articles', () => {
    expect(reports(reported('2026-04-01'))).toMatchObject([
      { state: 'unknown', missing: [{ field: 'boardReportsOn' }] },
    ])
    const { boardReportsOn: _, ...unlisted } = known
    expect(reports(unlisted)).toMatchObject([{ state: 'unknown' }])
    const unread = { ...known, articles: { ...known.articles, boardReports: undefined } }
    expect(reports(unread)).toMatchObject([{ missing: [{ field: 'articles.boardReports' }] }])
  })

  it('leaves no three months without a due report, whatever was reported', () => {
    const offsets = fc.array(fc.integer({ min: -90, max: 364 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(offsets, (days) => {
        const start = day('2026-04-01')
        const on = [-80, ...days].map((offset) => addDays(start, offset))
        const chain = reports({ ...known, boardReportsOn: on })
        let before =
          on
            .filter((each) => each < start)
            .toSorted()
            .at(-1) ?? start
        for (const { dueOn, doneOn } of chain) {
          expect(dueOn).toBe(endOfMonths(before, 3))
          before = doneOn ?? endOfMonths(before, 3)
        }
        expect(endOfMonths(before, 3) > '2027-03-31').toBe(true)
      }),
    )
  })
})

describe('reports twice a year, over four months apart, by the articles', () => {
  it('leave time for the second', () => {
    expect(rows(twice())).toEqual([
      ['2026-11-29', null, 'due'],
      ['2027-03-31', null, 'notYet'],
    ])
    expect(reports(twice())[1]?.earliestOn).toBe('2027-03-30')
  })

  it('count a second only when over four months have passed', () => {
    expect(rows(twice('2026-05-10', '2026-09-10'), '2027-01-01')[1]?.[1]).toBeNull()
    expect(rows(twice('2026-05-10', '2026-09-11'), '2027-01-01')).toEqual([
      ['2026-11-29', '2026-05-10', 'done'],
      ['2027-03-31', '2026-09-11', 'done'],
    ])
    expect(reports(twice('2026-05-10'))[1]?.earliestOn).toBe('2026-09-11')
    expect(reports(twice('2026-05-10'))[1]?.basis[1]?.says).toBe('前の報告 2026-05-10')
  })

  it('count only those of the year, from its first day to its last', () => {
    expect(rows(twice('2026-03-31'))[0]?.[1]).toBeNull()
    expect(rows(twice('2026-04-01'), '2027-01-01')[0]?.[1]).toBe('2026-04-01')
    expect(rows(twice('2026-05-10', '2027-03-31'), '2027-04-01')[1]?.[1]).toBe('2027-03-31')
    expect(rows(twice('2026-05-10', '2027-04-01'), '2027-04-01')[1]).toEqual(['2027-03-31', null, 'late'])
    const { boardReportsOn: _, ...unlisted } = twice()
    expect(reports(unlisted)).toMatchObject([{ state: 'unknown', missing: [{ field: 'boardReportsOn' }] }])
  })
})
