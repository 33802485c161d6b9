import { describe, expect, it } from 'vitest'
import { accountRules, livedYearRules } from './list-duties.ts'
import { day, known, listOf } from './testing/duty-stage.ts'

const rulesOf = (rules: readonly { readonly id: string }[]) => new Set(rules.map(({ id }) => id))
const [accounts, lived] = [rulesOf(accountRules), rulesOf(livedYearRules)]
const revoked = (on: string, inYear = '2026-05-01') => listOf({ ...known, revokedOn: day(on) }, day(inYear))
const asks = (on: string, inYear?: string) => {
  const duties = revoked(on, inYear)
  return [duties.some(({ rule }) => accounts.has(rule)), duties.some(({ rule }) => lived.has(rule))]
}

describe('after the certification was revoked (法70条の21)', () => {
  it('no report is asked of a year that closed on its day or later, and nothing of a year that began so', () => {
    expect(asks('2026-04-02')).toEqual([true, true])
    expect(asks('2026-04-01')).toEqual([true, false])
    expect(asks('2026-03-31')).toEqual([false, false])
    expect(asks('2026-10-01', '2027-05-01')).toEqual([false, false])
    expect(asks('2026-10-01', '2031-05-01')).toEqual([false, false])
  })

  it('what falls due after it, of a year that ended before, stays with the question to the prefecture', () => {
    const warned = revoked('2026-06-10').filter(({ warnings }) => warnings.some((each) => each.includes('法70条の21')))
    const dueOn = new Map(revoked('2026-06-10').map((duty) => [duty.id, duty.dueOn]))
    expect(warned.map(({ rule }) => rule)).toContain('annual-report-filed')
    expect(warned.every(({ id }) => (dueOn.get(id) ?? '9999') > '2026-06-10')).toBe(true)
    expect(warned.map(({ rule }) => rule)).not.toContain('annual-report-prepared')
  })
})
