import { expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { monthsAsked, monthsIn } from './month-period.ts'

const today = calendarDate('2026-02-10')

it('shows the six months that end with this one when nothing is asked', () => {
  expect(monthsAsked({}, today, 36)).toEqual({ from: '2025-09', through: '2026-02' })
  expect(monthsAsked({ through: '2025-03' }, today, 36)).toEqual({ from: '2024-10', through: '2025-03' })
})

it('takes neither a period that runs backwards nor one that is too long', () => {
  expect(monthsAsked({ from: '2026-03' }, today, 36)).toBeNull()
  expect(monthsAsked({ from: '2023-02' }, today, 36)).toBeNull()
  expect(monthsAsked({ from: '2023-03' }, today, 36)).toMatchObject({ from: '2023-03' })
})

it('counts months across a year', () => {
  expect(monthsIn({ from: '2025-11', through: '2026-01' })).toEqual(['2025-11', '2025-12', '2026-01'])
})
