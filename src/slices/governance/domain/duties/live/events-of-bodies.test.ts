import { describe, expect, it } from 'vitest'
import { day } from '../testing/duty-stage.ts'
import { type BodyRecords, eventsOfBodies, type OfficerRecord } from './events-of-bodies.ts'

const year = { from: day('2026-04-01'), until: day('2027-03-31') }
const today = day('2026-12-01')

/** A term from one day to another; why it ended. */
function term(
  from: string,
  until?: string,
  endCause: OfficerRecord['endCause'] = null,
  role: OfficerRecord['role'] = 'director',
): OfficerRecord {
  const held = { from: day(from), ...(until && { until: day(until) }) }
  return { id: `${role} ${from} ${until}`, name: '架空 一郎', role, electedOn: day(from), held, endCause }
}

const none: BodyRecords = { officers: [], representatives: [], ordinaryMeetingOn: null }
const events = (records: Partial<BodyRecords>, on = today) => eventsOfBodies({ ...none, ...records }, year, on)
const changes = (...officers: readonly OfficerRecord[]) => events({ officers }).map(({ kind, on }) => `${kind} ${on}`)

describe('a change of officers, to be registered within two weeks (一般法303条)', () => {
  it('is the day on which somebody took office or left it before the term was over', () => {
    expect(events({ officers: [term('2026-07-10')] })).toEqual([
      { id: 'officers-changed-2026-07-10', kind: 'officersChanged', on: '2026-07-10' },
    ])
    for (const cause of ['resigned', 'removed', 'died', 'disqualified'] as const)
      expect(changes(term('2025-06-20', '2026-08-31', cause))).toEqual(['officersChanged 2026-08-31'])
  })

  it('is one, however many changed on that day', () => {
    expect(changes(term('2026-07-10'), term('2026-07-10', undefined, null, 'auditor'))).toHaveLength(1)
  })

  it('at the ordinary general meeting is that of the meeting itself', () => {
    const over = term('2024-06-20', '2026-06-24', 'termOver')
    const at = (on: string, ...officers: readonly OfficerRecord[]) =>
      events({ officers, ordinaryMeetingOn: day(on) }).map((each) => `${each.kind} ${each.on}`)
    expect(at('2026-06-24', over, term('2026-06-24'))).toEqual([])
    expect(at('2026-06-24', over, term('2025-06-20', '2026-06-24', 'died'), term('2026-06-24'))).toEqual([
      'officersChanged 2026-06-24',
    ])
    expect(at('2026-06-24', over, term('2026-06-25'))).toEqual(['officersChanged 2026-06-25'])
    expect(changes(over), 'a full term that ended is no change by itself').toEqual([])
  })

  it('at another meeting is its own, though a term ends on that day', () => {
    const auditor = term('2024-09-10', '2026-09-10', 'termOver', 'auditor')
    const successor = term('2026-09-10', undefined, null, 'auditor')
    const june = { officers: [auditor, successor], ordinaryMeetingOn: day('2026-06-24') }
    expect(events(june).map(({ id }) => id)).toEqual(['officers-changed-2026-09-10'])
    expect(changes(auditor, successor), 'nobody has said when the ordinary meeting is').toEqual([
      'officersChanged 2026-09-10',
    ])
  })
})

it('what happened before the year, after it, or is yet to come is no event of the year', () => {
  const on = (from: string, asked = today) => events({ officers: [term(from)] }, asked).length
  expect(['2026-03-17', '2026-04-01', '2026-12-01', '2026-12-02'].map((from) => on(from))).toEqual([0, 1, 1, 0])
  expect(['2027-03-31', '2027-04-01'].map((from) => on(from, day('2027-06-01')))).toEqual([1, 0])
  const before = day('2026-03-10')
  expect(events({ certifiedOn: before, revokedOn: day('2026-02-10') })).toEqual([])
  const decided = { id: 'r1', kind: 'selection', decidedOn: before, reappointment: true } as const
  expect(events({ representatives: [{ ...decided, approvalArrivedOn: null }] })).toEqual([])
})

describe('what happened before the year and still asks something in it', () => {
  const last = day('2026-03-18')
  it('is an event of it: a change of which the registration falls due after the year’s first day', () => {
    expect(changes(term(last))).toEqual([`officersChanged ${last}`])
    expect(events({ officers: [term(last)] }, day('2026-03-31')), 'of a year to come nothing is told').toEqual([])
    expect(events({ certifiedOn: last }).map(({ id }) => id)).toEqual(['certified'])
    expect(events({ revokedOn: day('2026-03-01') }).map(({ id }) => id)).toEqual(['revoked'])
  })

  it('is a choice or removal of the representative until its approval came and was registered', () => {
    const decided = { id: 'r1', kind: 'selection', decidedOn: day('2026-01-20'), reappointment: false } as const
    const removed = { ...decided, kind: 'removal' } as const
    const of = (...representatives: BodyRecords['representatives']) => events({ representatives }).length
    expect(of({ ...decided, approvalArrivedOn: null })).toBe(1)
    expect(of({ ...removed, approvalArrivedOn: null })).toBe(1)
    expect(of({ ...decided, reappointment: undefined, approvalArrivedOn: null }), 'nobody has said').toBe(1)
    expect(of({ ...decided, approvalArrivedOn: day('2026-03-18') })).toBe(1)
    expect(of({ ...decided, approvalArrivedOn: day('2026-03-17') })).toBe(0)
  })
})

it('a representative’s selection and removal carry what their approval hangs on (法70条の19)', () => {
  const decidedOn = day('2026-06-24')
  const approvalArrivedOn = day('2026-08-20')
  expect(
    events({
      representatives: [
        { id: 'r1', kind: 'selection', decidedOn, reappointment: true, approvalArrivedOn: null },
        { id: 'r2', kind: 'removal', decidedOn, approvalArrivedOn },
      ],
    }),
  ).toEqual([
    { id: 'r1', kind: 'representativeSelected', on: decidedOn, reappointment: true, approvalArrivedOn: null },
    { id: 'r2', kind: 'representativeRemoved', on: decidedOn, approvalArrivedOn },
  ])
})

it('the certification of the year is an event of it, and so is its revocation', () => {
  expect(events({ revokedOn: day('2026-09-10') })).toEqual([{ id: 'revoked', kind: 'revoked', on: '2026-09-10' }])
  expect(events({ certifiedOn: day('2026-04-10') })).toEqual([{ id: 'certified', kind: 'certified', on: '2026-04-10' }])
})

describe('posts of which over a fifth is vacant (法70条の12第1項 → 法46条の5の3第3項)', () => {
  const three = [1, 2, 3].map((each) => ({ ...term('2024-06-20'), id: `d${each}` }))
  const left = [1, 2].map((each) => ({ ...term('2024-06-20', '2026-01-31', 'resigned'), id: `l${each}` }))

  it('fell vacant on the last officer’s last day, in an earlier year too', () => {
    expect(events({ officers: [...three, ...left], directorNumber: 5 })).toEqual([
      {
        ...{ id: 'director-posts-vacant-2026-02-01', kind: 'postsVacant', on: '2026-01-31' },
        ...{ role: 'director', fixedNumber: 5, serving: 3 },
      },
    ])
    expect(events({ officers: [...three, ...left], directorNumber: 3 })).toEqual([])
  })

  it('are counted for each role by its own number, and for none whose number is not stated', () => {
    const auditor = term('2024-06-20', '2026-05-31', 'died', 'auditor')
    const vacant = events({ officers: [...three, auditor], directorNumber: 3, auditorNumber: 1 })
    expect(vacant.map(({ id }) => id)).toEqual(['officers-changed-2026-05-31', 'auditor-posts-vacant-2026-06-01'])
    expect(vacant[1]).toMatchObject({ role: 'auditor', fixedNumber: 1, serving: 0 })
    expect(events({ officers: three })).toEqual([])
  })

  it('stand as they were at the end of a year that is over', () => {
    const filled = term('2027-05-01')
    const officers = [...three, ...left, filled, { ...filled, id: 'another' }]
    expect(events({ officers, directorNumber: 5 }, day('2027-06-01')).map(({ id }) => id)).toEqual([
      'director-posts-vacant-2026-02-01',
    ])
  })
})
