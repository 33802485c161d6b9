import { expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { shortDay, shortMoment } from './short-words.ts'

const today = calendarDate('2026-11-22')

it('a day is as short as it can be without another being meant', () => {
  expect(['2026-11-22', '2026-11-24', '2027-01-05', 'unbekannt'].map((day) => shortDay(day, today))).toEqual([
    '今日',
    '11月24日(火)',
    '令和9年1月5日(火)',
    'unbekannt',
  ])
})

it('a moment is the one on a Japanese clock, wherever the browser is', () => {
  expect(shortMoment(new Date('2026-11-22T15:05:00Z'), today)).toBe('11月23日(月) 0:05')
  expect(shortMoment(new Date('2026-11-22T11:26:00Z'), today)).toBe('今日 20:26')
})
