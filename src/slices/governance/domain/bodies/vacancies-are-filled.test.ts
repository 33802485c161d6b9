import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { isInForce } from '../../../../foundation/rule.ts'
import { officer } from '../rules/rule-case.ts'
import {
  fellVacantOn,
  isOverAFifthVacant,
  overAFifthVacantSince,
  vacanciesAreFilled,
  vacancyFillBy,
} from './vacancies-are-filled.ts'

const on = calendarDate('2026-11-22')
const decide = (fixedNumber?: number, serving?: number) =>
  vacanciesAreFilled.decide({ role: 'director', fixedNumber, serving }, on)

describe('vacant posts (法46条の5の3第3項)', () => {
  it.each([
    [5, 5, 'met'],
    [5, 4, 'met'],
    [5, 3, 'broken'],
    [10, 8, 'met'],
    [10, 7, 'broken'],
    [3, 2, 'broken'],
    [4, 3, 'broken'],
    [6, 5, 'met'],
    [6, 7, 'met'],
  ] as const)('of %i with %i serving: %s, for exactly a fifth is not over it', (fixed, serving, outcome) => {
    expect(decide(fixed, serving).outcome).toBe(outcome)
    expect(isOverAFifthVacant({ role: 'director', fixedNumber: fixed, serving })).toBe(outcome === 'broken')
  })

  it('are named with their numbers', () => {
    expect(decide(10, 7).because[0]).toContain('理事の定数 10人、現任 7人、欠員 3人')
    expect(decide(10, 7).because[0]).toContain('1か月以内に補充')
    expect(decide(6, 7).because[0]).toContain('欠員 0人')
    expect(vacanciesAreFilled.decide({ role: 'auditor', fixedNumber: 2, serving: 1 }, on).because[0]).toContain('監事')
  })

  it('are not known while a number is not stated', () => {
    expect(decide(undefined, 3)).toMatchObject({ outcome: 'unknown', missing: [{ field: 'articles.directorNumber' }] })
    expect(decide(3, undefined)).toMatchObject({ outcome: 'unknown', missing: [{ field: 'officers.director' }] })
    expect(decide().missing).toHaveLength(2)
    expect(isOverAFifthVacant({ role: 'auditor' })).toBeNull()
    expect(isOverAFifthVacant({ role: 'auditor', fixedNumber: 3 })).toBeNull()
    expect(isOverAFifthVacant({ role: 'auditor', serving: 3 })).toBeNull()
  })

  it.each([
    ['2026-06-24', '2026-07-24'],
    ['2026-01-30', '2026-02-28'],
    ['2024-01-31', '2024-02-29'],
    ['2026-03-31', '2026-04-30'],
  ])('from %s are filled by %s', (vacantOn, by) => {
    expect(vacancyFillBy(calendarDate(vacantOn))).toBe(by)
  })

  it('are so since the day after the last officer went who made it enough', () => {
    const director = (id: string, from: string, until?: string) => ({
      ...officer(id),
      held: { from: calendarDate(from), until: until === undefined ? undefined : calendarDate(until) },
    })
    const board = [
      director('d1', '2025-06-20'),
      director('d2', '2025-06-20', '2026-02-28'),
      director('d3', '2025-06-20', '2026-04-30'),
      director('d4', '2026-06-20'),
      { ...director('a1', '2025-06-20', '2026-01-31'), role: 'auditor' as const },
    ]
    const since = (day: string, fixedNumber?: number) =>
      overAFifthVacantSince(board, { role: 'director', fixedNumber }, calendarDate(day))
    expect(['2026-02-28', '2026-03-01', '2026-05-15'].map((day) => since(day, 3))).toEqual([
      null,
      '2026-03-01',
      '2026-03-01',
    ])
    expect(['2026-04-30', '2026-05-01', '2026-06-19', '2026-06-20'].map((day) => since(day, 2))).toEqual([
      null,
      '2026-05-01',
      '2026-05-01',
      null,
    ])
    expect(since('2026-06-20')).toBeNull()
    expect(since('2026-06-20', 9)).toBe('2025-06-20')
    expect(overAFifthVacantSince([], { role: 'director', fixedNumber: 3 }, on)).toBeNull()
  })

  it('fell vacant on the last day of whoever went, from which the month runs (民法140条): never a day more', () => {
    const gone = { ...officer('d1'), held: { from: calendarDate('2025-06-20'), until: calendarDate('2026-05-10') } }
    const since = calendarDate('2026-05-11')
    expect(fellVacantOn([gone], 'director', since)).toBe('2026-05-10')
    expect(vacancyFillBy(fellVacantOn([gone], 'director', since))).toBe('2026-06-10')
    expect(fellVacantOn([gone], 'auditor', since), 'another body’s officer says nothing').toBe(since)
    expect(fellVacantOn([gone], 'director', calendarDate('2025-06-20')), 'never filled').toBe('2025-06-20')
  })

  it('count since the scheme began', () => {
    expect(isInForce(vacanciesAreFilled.validity, calendarDate('2017-04-01'))).toBe(false)
    expect(isInForce(vacanciesAreFilled.validity, calendarDate('2017-04-02'))).toBe(true)
    expect(vacanciesAreFilled.article(on)).toContain('法70条の12')
  })
})
