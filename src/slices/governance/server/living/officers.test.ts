import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { officersOn } from '../../domain/bodies/officers-over-time.ts'
import { officersFrom } from './officers.ts'
import { type Statement, StatementsOfDay } from './statement-store.ts'
import type { Term } from './term-store.ts'

const day = calendarDate
const term = (id: string, from: string, until?: string): Term => ({
  ...{ id, personId: 'one', name: '架空 太郎', post: 'director', category: null, endCause: null },
  electedOn: day(from),
  held: until ? { from: day(from), until: day(until) } : { from: day(from) },
})
const chosen = (on: string, reappointment: boolean, approvalArrivedOn: string | null): Statement<'representative'> => ({
  ...{ id: on, topic: 'representative' as const, subject: on, effectiveOn: day(on), reason: '試験' },
  value: {
    kind: 'selection' as const,
    personId: 'one',
    reappointment,
    approvalArrivedOn: approvalArrivedOn === null ? null : day(approvalArrivedOn),
  },
})
const terms = [term('first', '2024-06-28', '2026-06-26'), term('second', '2026-06-27')]
const representsOn = (steps: readonly ReturnType<typeof chosen>[], on: string) =>
  officersOn(officersFrom(terms, new StatementsOfDay(steps)), day(on)).map(({ representative }) => representative)

describe('a director who is elected again', () => {
  const first = chosen('2024-06-28', false, '2024-08-01')

  it('represents no longer until the board chooses again', () => {
    expect(representsOn([first], '2026-06-26')).toEqual([true])
    expect(representsOn([first], '2026-06-27')).toEqual([false])
  })

  it('goes on by a re-appointment, also one on the eve of the new term', () => {
    for (const on of ['2026-06-26', '2026-06-27']) {
      expect(representsOn([first, chosen(on, true, null)], '2026-06-27')).toEqual([true])
    }
  })

  it('of whom nobody said who represents is not judged', () => {
    expect(representsOn([], '2026-06-27')).toEqual([undefined])
  })
})
