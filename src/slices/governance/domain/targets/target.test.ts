import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { countings, directions, progressOf, type Target } from './target.ts'

const year = { from: calendarDate('2026-04-01'), until: calendarDate('2027-03-31') }
const [within, after] = [calendarDate('2026-11-22'), calendarDate('2027-04-01')]
const target = (change: Partial<Target> = {}): Target => ({
  ...{ matter: '研修', wording: '年4回', unit: '回', goal: 4, direction: 'atLeast', counting: 'sum' },
  ...change,
})
const results = (...values: number[]) =>
  values.map((value, index) => ({ untilOn: calendarDate(`2026-0${index + 4}-30`), value }))
const state = (change: Partial<Target>, values: number[], today = within) =>
  progressOf(target(change), results(...values), year, today).state

describe('a target', () => {
  it('is unknown while nothing is recorded or no number is named: nothing recorded is not zero', () => {
    expect(state({}, [])).toBe('unknown')
    expect(state({}, [], after)).toBe('unknown')
    expect(state({ direction: 'atMost' }, [])).toBe('unknown')
    expect(state({ goal: null }, [3])).toBe('unknown')
    expect(state({}, [0])).toBe('onTheWay')
  })

  it('that asks for so many is reached for good by a sum, and missed when the year is over', () => {
    expect([state({}, [1, 2]), state({}, [1, 3]), state({}, [1, 2], after)]).toEqual(['onTheWay', 'reached', 'missed'])
  })

  it('that allows so many is missed for good by a sum, and reached when the year is over', () => {
    const most = { direction: 'atMost' } as const
    expect([state(most, [1, 2]), state(most, [3, 2]), state(most, [1, 2], after)]).toEqual([
      'meetingNow',
      'missed',
      'reached',
    ])
  })

  it('of a mean or of the newest number is open until the year is over', () => {
    const mean = { direction: 'atMost', counting: 'mean', goal: 2 } as const
    expect([state(mean, [1, 2]), state(mean, [1, 5]), state(mean, [1, 2], after)]).toEqual([
      'meetingNow',
      'onTheWay',
      'reached',
    ])
    expect(state({ counting: 'latest' }, [5, 3])).toBe('onTheWay')
  })

  it('counts its results in the order of their days, whatever the order they were recorded in', () => {
    const value = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...countings),
        fc.constantFrom(...directions),
        (values, counting, direction) => {
          const of = target({ counting, direction })
          const inOrder = progressOf(of, results(...values), year, within)
          expect(progressOf(of, results(...values).toReversed(), year, within)).toEqual(inOrder)
          expect(inOrder.course).toHaveLength(values.length)
          if (counting === 'latest') expect(inOrder.value).toBe(values.at(-1))
          else expect(inOrder.value).toBeGreaterThanOrEqual(Math.min(...values))
        },
      ),
    )
  })
})
