import { expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { representativeNeedsApproval } from './representative-needs-approval.ts'

it.each([
  ['selection', false, '2024-04-01', true],
  ['selection', true, '2024-04-01', false],
  ['selection', true, '2024-03-31', true],
  ['selection', undefined, '2024-03-31', true],
  ['selection', undefined, '2024-04-01', null],
  ['removal', undefined, '2026-11-22', true],
  ['removal', true, '2026-11-22', true],
] as const)('%s, re-appointed: %s, on %s: approval %s (法70条の19)', (kind, reappointment, on, needed) => {
  const need = representativeNeedsApproval({ kind, reappointment }, calendarDate(on))
  expect(need.needed).toBe(needed)
  expect(need.article).toBe('法70条の19第1項')
  expect(need.missing.map(({ field }) => field)).toEqual(needed === null ? ['representative.reappointment'] : [])
})

it('says why', () => {
  const because = (kind: 'selection' | 'removal', reappointment: boolean | undefined, on: string) =>
    representativeNeedsApproval({ kind, reappointment }, calendarDate(on)).because
  expect(because('removal', undefined, '2026-11-22')).toContain('解職')
  expect(because('selection', true, '2023-11-22')).toContain('再任を含めて')
  expect(because('selection', true, '2026-11-22')).toContain('ただし書')
  expect(because('selection', false, '2026-11-22')).toContain('選定')
  expect(because('selection', undefined, '2026-11-22')).toContain('分かりません')
})
