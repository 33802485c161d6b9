import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import type { CertificationCase } from '../certification-case.ts'
import { noGroupIsOverAThird } from '../rules/officers/officers-are-enough-and-independent.ts'
import { complete, fourOfficers, officer } from '../rules/rule-case.ts'
import { type Councillor, checkCouncilOn, councillorsOn } from './council-over-time.ts'
import { isHeldOn } from './held-period.ts'
import { checkOfficersOn, type OfficerOverTime, officersOn, servingOn } from './officers-over-time.ts'

const day = calendarDate
const held = { from: day('2025-06-20') }

it('a post is held from its first day to its last', () => {
  const period = { from: day('2025-06-20'), until: day('2027-06-24') }
  const on = ['2025-06-19', '2025-06-20', '2027-06-24', '2027-06-25'].map((each) => isHeldOn(period, day(each)))
  expect(on).toEqual([false, true, true, false])
  expect(isHeldOn(held, day('9999-12-31'))).toBe(true)
})

describe('the officers of a day', () => {
  const board: readonly OfficerOverTime[] = fourOfficers.map((each) => ({ ...each, held }))
  const leaves = board.map((each) =>
    each.id === 'd3' ? { ...each, held: { ...held, until: day('2026-03-31') } } : each,
  )
  const outcomes = (officers: readonly OfficerOverTime[], on: string) =>
    checkOfficersOn(complete, officers, day(on)).map(({ id, outcome }) => [id, outcome])

  it('are judged by C13 to C15 as they stood', () => {
    const good = ['C13', 'C14', 'C15'].map((id) => [id, 'met'])
    expect(outcomes(leaves, '2026-03-31')).toEqual(good)
    expect(outcomes(leaves, '2026-04-01')).toEqual([
      ['C13', 'met'],
      ['C14', 'broken'],
      ['C15', 'met'],
    ])
  })

  it('have no kin in those who left or have not come yet', () => {
    const late = { ...officer('d4'), held: { from: day('2026-04-01') } }
    const withKin = (relations: CertificationCase['relations']) => ({ ...complete, relations })
    const kin = withKin([
      { between: ['d1', 'd4'], kind: 'kinWithinThird' },
      { of: 'd2', person: 'gone', kind: 'special' },
    ])
    const answer = (on: string) => checkOfficersOn(kin, [...board, late], day(on)).map(({ outcome }) => outcome)
    expect(answer('2026-03-31')).toEqual(['met', 'met', 'met'])
    expect(answer('2026-04-01')).toEqual(['met', 'broken', 'met'])
  })

  it('serve by role', () => {
    expect(servingOn(leaves, 'director', day('2026-03-31'))).toBe(3)
    expect(servingOn(leaves, 'director', day('2026-04-01'))).toBe(2)
    expect(servingOn(leaves, 'auditor', day('2026-04-01'))).toBe(1)
  })

  it('represent while that was stated, not longer', () => {
    const represents = [{ from: day('2025-06-20'), until: day('2026-06-24') }, { from: day('2028-06-20') }]
    const [changed] = officersOn([{ ...officer('d1'), held, represents }], day('2026-06-24'))
    expect(changed?.representative).toBe(true)
    const [after] = officersOn([{ ...officer('d1'), held, represents }], day('2026-06-25'))
    expect(after).toEqual(officer('d1'))
  })
})

it('kin are a third at most, the officer counted (C14ロ)', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => officer(id))
  const couple = [{ between: ['a', 'b'], kind: 'spouse' }] as const
  expect(noGroupIsOverAThird(five, couple).outcome).toBe('broken')
  expect(noGroupIsOverAThird([...five, officer('f')], couple).outcome).toBe('met')
  expect(noGroupIsOverAThird(five, undefined).outcome).toBe('unknown')
  expect(noGroupIsOverAThird([], undefined).outcome).toBe('met')
})

describe('the council of a day', () => {
  const seat = (id: string, category: Councillor['category'], until?: string): Councillor => ({
    id,
    category,
    held: { ...held, until: until === undefined ? undefined : day(until) },
  })
  const council = [seat('c1', 'receivesCare', '2026-03-31'), seat('c2', 'medicalBody'), seat('c3', 'academic')]

  it('has its three kinds until one leaves', () => {
    expect(checkCouncilOn(council, day('2026-03-31')).outcome).toBe('met')
    const after = checkCouncilOn(council, day('2026-04-01'))
    expect(after.outcome).toBe('broken')
    expect(after.because[0]).toContain('医療・介護を受ける立場')
    expect(councillorsOn(council, day('2026-04-01')).map(({ id }) => id)).toEqual(['c2', 'c3'])
  })

  it('is not known while someone of no stated kind could be the one lacking', () => {
    expect(checkCouncilOn([...council, seat('c4', undefined)], day('2026-04-01')).outcome).toBe('unknown')
    expect(checkCouncilOn([...council, seat('c4', undefined)], day('2026-03-31')).outcome).toBe('met')
  })
})
