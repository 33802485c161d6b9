import { expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { periodsFor } from './measured-months.ts'

const day = calendarDate
const year = { from: day('2027-04-01'), until: day('2028-03-31') }
const months = (counting: 'sum' | 'latest', today: string, of = year) =>
  periodsFor(counting, of, day(today)).map(({ from, until }) => `${from}–${until}`)

it('a month is counted from the day after its end, each for itself or with those before it', () => {
  expect(months('sum', '2027-04-30')).toEqual([])
  expect(months('sum', '2027-05-01')).toEqual(['2027-04-01–2027-04-30'])
  expect(months('sum', '2027-06-15')).toEqual(['2027-04-01–2027-04-30', '2027-05-01–2027-05-31'])
  expect(months('latest', '2027-06-15')).toEqual(['2027-04-01–2027-04-30', '2027-04-01–2027-05-31'])
  expect(months('latest', '2027-04-01')).toEqual([])
})

it('a year that is over has twelve months, leap day included, and no more', () => {
  const all = months('sum', '2029-01-01')
  expect(all).toHaveLength(12)
  expect(all[10]).toBe('2028-02-01–2028-02-29')
  expect(months('sum', '2028-03-31')).toHaveLength(11)
  expect(months('sum', '2028-04-01')).toHaveLength(12)
})

it('of a year that begins within a month only whole months are counted', () => {
  const odd = { from: day('2027-04-15'), until: day('2028-04-14') }
  const all = months('sum', '2029-01-01', odd)
  expect([all[0], all.at(-1), all.length]).toEqual(['2027-05-01–2027-05-31', '2028-03-01–2028-03-31', 11])
})
