import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import {
  allowedSteps,
  applicationLifecycle,
  applicationStates,
  applicationSteps,
  parties,
  rowFor,
  wayToCertification,
} from './application-lifecycle.ts'
import { missingForStep } from './missing-for-step.ts'

describe('the life cycle of an application', () => {
  it('has at most one row for a step of a party in a state, and says the same as the buttons', () => {
    for (const state of applicationStates)
      for (const party of parties)
        for (const step of applicationSteps) {
          const rows = applicationLifecycle.filter(
            (row) => row.step === step && row.by === party && row.from.includes(state),
          )
          expect(rows.length, `${party} ${step} in ${state}`).toBeLessThanOrEqual(1)
          expect(allowedSteps(state, party).includes(step)).toBe(rowFor(step, state, party) !== undefined)
        }
  })

  it('reaches every state from the first, and no step leaves what is refused, withdrawn or revoked', () => {
    const reached = new Set(['submitted'])
    for (const _ of applicationStates)
      for (const { from, to } of applicationLifecycle) if (from.some((state) => reached.has(state))) reached.add(to)
    expect([...reached].sort()).toEqual([...applicationStates].sort())
    for (const end of ['refused', 'withdrawn', 'revoked'] as const)
      expect(parties.flatMap((party) => allowedSteps(end, party))).toEqual([])
  })

  it('certifies and refuses only after the 医療審議会, and refuses only after an opportunity of defence (法67条)', () => {
    const statesBefore = (to: string) =>
      applicationLifecycle.filter((row) => row.to === to && row.step !== 'dropRevocation').flatMap(({ from }) => from)
    expect(statesBefore('certified')).toEqual(['councilHeard', 'defenceOffered'])
    expect(statesBefore('refused')).toEqual(['defenceOffered'])
    expect(statesBefore('revoked')).toEqual(['revocationHeard'])
  })

  it('the way to certification is a way of the table', () => {
    for (const [at, state] of wayToCertification.entries()) {
      const next = wayToCertification[at + 1]
      if (next) expect(applicationLifecycle.some((row) => row.from.includes(state) && row.to === next)).toBe(true)
    }
  })
})

describe('what a step needs', () => {
  const row = (step: (typeof applicationSteps)[number]) => {
    const found = applicationLifecycle.find((each) => each.step === step)
    if (!found) throw new Error(step)
    return found
  }
  const nothing = { onDay: null, reason: ' ', ground: null, hasPapers: false }
  const today = calendarDate('2026-03-31')
  const fresh = { lastDay: null, unheard: [], today }

  it.each([
    ['accept', ['onDay']],
    ['askCorrection', ['reason']],
    ['resubmit', ['caseId']],
    ['hearCouncil', ['onDay', 'reason']],
    ['certify', ['onDay']],
    ['offerDefence', ['onDay', 'reason']],
    ['refuse', ['onDay', 'reason']],
    ['withdraw', ['reason']],
    ['hearRevocation', ['onDay', 'reason']],
    ['dropRevocation', ['reason']],
    ['revoke', ['onDay', 'reason', 'ground']],
  ] as const)('%s asks for %s', (step, fields) => {
    expect(missingForStep(row(step), nothing, fresh).map(({ field }) => field)).toEqual(fields)
  })

  it.each([
    ['2017-04-01', null, ['onDay']],
    ['2017-04-02', null, []],
    ['2026-03-09', '2026-03-10', ['onDay']],
    ['2026-03-10', '2026-03-10', []],
    ['2026-03-31', '2026-03-10', []],
    ['2026-04-01', '2026-03-10', ['onDay']],
  ] as const)('a day of %s after a last day of %s lacks %s', (day, last, fields) => {
    const given = { ...nothing, onDay: calendarDate(day) }
    const standing = { lastDay: last && calendarDate(last), unheard: [], today }
    expect(missingForStep(row('certify'), given, standing).map(({ field }) => field)).toEqual(fields)
  })

  it.each(['certify', 'revoke'] as const)('%s waits for every governor that was asked (令5条の15の4)', (step) => {
    const given = { onDay: calendarDate('2026-03-10'), reason: '理由', ground: 'breach', hasPapers: true }
    const lacks = missingForStep(row(step), given, { ...fresh, unheard: ['静岡県', '山梨県'] })
    expect(lacks.map(({ message }) => message.slice(0, 3))).toEqual(['静岡県', '山梨県'])
  })
})
