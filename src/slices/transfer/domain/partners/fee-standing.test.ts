import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { dischargeSupportRulesOn } from '../parameters/discharge-support-rules.ts'
import { partnerStanding, supportTimeliness, yearUntil } from './fee-standing.ts'

const on = calendarDate('2026-11-22')
const rules = dischargeSupportRulesOn(on)
if (!rules) throw new Error('rules of this day are known')
const day = (text: string) => calendarDate(text)

const listed = (...ids: string[]) => ids.map((id) => ({ id, facilityId: null, isEnded: false }))

describe('partners', () => {
  it('are missing until there are 25', () => {
    const ids = Array.from({ length: 24 }, (_, n) => `p${n}`)
    expect(partnerStanding(listed(...ids), [], rules, on)).toMatchObject({
      partners: 24,
      partnersMissing: 1,
      metEnough: 0,
    })
    expect(partnerStanding(listed(...ids, 'q'), [], rules, on)).toMatchObject({ partnersMissing: 0 })
  })

  it('are met enough after three meetings in the year that ends today', () => {
    const met = (heldOn: string, ...partnerIds: string[]) => ({ heldOn: day(heldOn), partnerIds })
    const meetings = [
      met('2025-11-22', 'a'),
      met('2025-11-23', 'a', 'b'),
      met('2026-05-01', 'a'),
      met('2026-11-22', 'a', 'b'),
      met('2026-11-23', 'b'),
    ]
    const standing = partnerStanding(listed('a', 'b'), meetings, rules, on)
    expect(Object.fromEntries(standing.meetings)).toEqual({
      a: { held: 3, missing: 0 },
      b: { held: 2, missing: 1 },
    })
    expect(standing.metEnough).toBe(1)
    expect(yearUntil(on)).toBe('2025-11-23')
  })
})

describe('partners that are one facility', () => {
  it('count once, and what was held with either counts for both, also with one that left the list', () => {
    const linked = (id: string, isEnded = false) => ({ id, facilityId: 'f', isEnded })
    const meetings = ['a', 'b', 'c'].map((id) => ({ heldOn: day('2026-05-01'), partnerIds: [id] }))
    const both = { heldOn: day('2026-06-01'), partnerIds: ['a', 'b'] }
    const standing = partnerStanding([linked('a'), linked('b'), linked('c', true)], [...meetings, both], rules, on)
    expect(standing).toMatchObject({ partners: 1, partnersMissing: 24, metEnough: 1 })
    expect(Object.fromEntries(standing.meetings)).toEqual({ a: { held: 4, missing: 0 }, b: { held: 4, missing: 0 } })
  })
})

describe('the dates of a case', () => {
  it('are in time up to the last day, late after it, unknown without a record', () => {
    const dates = {
      admittedOn: day('2026-11-01'),
      screenedOn: day('2026-11-04'),
      interviewedOn: day('2026-11-09'),
      conferredOn: null,
    }
    expect(supportTimeliness(dates, rules)).toEqual({ screening: 'inTime', interview: 'late', conference: 'unknown' })
    expect(supportTimeliness({ ...dates, admittedOn: null }, rules).screening).toBe('unknown')
  })

  it('are not judged by rules of a day for which none were read', () => {
    expect(dischargeSupportRulesOn(day('2022-03-31'))).toBeNull()
  })
})
