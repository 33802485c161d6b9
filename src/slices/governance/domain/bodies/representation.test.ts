import { describe, expect, it } from 'vitest'
import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'
import { type RepresentativeStep, representationOf, takesEffectOn } from './representation.ts'

const day = calendarDate
const choose = (person: string, decidedOn: string, rest: Partial<RepresentativeStep> = {}): RepresentativeStep => ({
  ...{ kind: 'selection', person, decidedOn: day(decidedOn), reappointment: false, approvalArrivedOn: null },
  ...rest,
})
const approved = (on: string): { approvalArrivedOn: CalendarDate } => ({ approvalArrivedOn: day(on) })
const periodsOf = (...steps: readonly RepresentativeStep[]) => Object.fromEntries(representationOf(steps))

describe('a choice of the representative (法70条の19第1項)', () => {
  it('has effect from the day the approval arrived, none before', () => {
    expect(takesEffectOn(choose('one', '2026-04-01'))).toBe(null)
    expect(takesEffectOn(choose('one', '2026-04-01', approved('2026-05-20')))).toBe('2026-05-20')
  })

  it('of the same person has effect at once since 2024-04-01, and needed approval before (ただし書)', () => {
    expect(takesEffectOn(choose('one', '2024-04-01', { reappointment: true }))).toBe('2024-04-01')
    expect(takesEffectOn(choose('one', '2024-03-31', { reappointment: true }))).toBe(null)
  })

  it('that may be a re-appointment has effect only once an approval arrives', () => {
    const unsaid = { reappointment: undefined }
    expect(takesEffectOn(choose('one', '2026-04-01', unsaid))).toBe(null)
    expect(takesEffectOn(choose('one', '2026-04-01', { ...unsaid, ...approved('2026-05-01') }))).toBe('2026-05-01')
  })
})

describe('who represents when', () => {
  it('is whoever was chosen last with effect; the one before represents until the day before', () => {
    const [one, other] = [
      choose('one', '2024-06-01', approved('2024-07-01')),
      choose('other', '2026-06-01', approved('2026-07-10')),
    ]
    const expected = {
      one: [{ from: '2024-07-01', until: '2026-07-09' }],
      other: [{ from: '2026-07-10' }],
    }
    expect(periodsOf(one, other)).toEqual(expected)
    expect(periodsOf(other, one)).toEqual(expected)
  })

  it('does not change while a choice waits for its approval', () => {
    expect(periodsOf(choose('one', '2024-06-01', approved('2024-07-01')), choose('other', '2026-06-01'))).toEqual({
      one: [{ from: '2024-07-01' }],
    })
  })

  it('is nobody after a removal with effect; somebody else’s removal changes nothing', () => {
    const chosen = choose('one', '2024-06-01', approved('2024-07-01'))
    const removal = (person: string) => choose(person, '2026-01-10', { kind: 'removal', ...approved('2026-02-01') })
    expect(periodsOf(chosen, removal('one'))).toEqual({ one: [{ from: '2024-07-01', until: '2026-01-31' }] })
    expect(periodsOf(chosen, removal('other'))).toEqual({ one: [{ from: '2024-07-01' }] })
  })

  it('is the same person again by re-appointment, in a time of its own', () => {
    const chosen = choose('one', '2024-06-01', approved('2024-07-01'))
    expect(periodsOf(chosen, choose('one', '2026-06-26', { reappointment: true }))).toEqual({
      one: [{ from: '2024-07-01', until: '2026-06-25' }, { from: '2026-06-26' }],
    })
  })
})
