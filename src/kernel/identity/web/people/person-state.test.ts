import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { heldRoles, isSearched, type Person, type PersonState, stateOf, waitingForMe } from './person-state.ts'

const today = calendarDate('2026-11-22')
const on = { today, now: new Date('2026-11-22T09:00:00+09:00') }
const nobody: Person = {
  account: '0190a000-0000-7000-8000-00000000000a',
  name: '架空 髙橋',
  email: 'takahashi@example.jp',
  disabled: false,
  lastSeenAt: null,
  roles: [],
  proposals: [],
  invitation: null,
  recovery: null,
}
const role = (from: string, until: string | null) => ({ role: 'doctor', from, until }) as const
const proposal = (mayConfirm: boolean) =>
  ({ id: 'p', role: 'buyer', from: '2026-11-22', until: null, mayConfirm }) as const
const invitation = (expiresAt: string, accepted = false) => ({ expiresAt, accepted })

const standing: readonly [PersonState, Partial<Person>][] = [
  ['active', { roles: [role('2024-04-01', null)] }],
  ['active', { roles: [role('2027-04-01', null)], invitation: invitation('2026-11-01T00:00:00Z') }],
  ['left', { roles: [role('2024-04-01', '2026-11-22')] }],
  ['invited', { invitation: invitation('2026-11-22T00:00:01Z'), proposals: [proposal(false)] }],
  ['expired', { invitation: invitation('2026-11-22T00:00:00Z'), proposals: [proposal(false)] }],
  ['awaitingRole', { invitation: invitation('2026-11-20T00:00:00Z', true), proposals: [proposal(true)] }],
  ['left', { invitation: invitation('2026-11-20T00:00:00Z', true) }],
]

describe('where a person stands', () => {
  it.each(standing)('is %s', (state, given) => {
    expect(stateOf({ ...nobody, ...given }, on)).toBe(state)
  })

  it('keeps a role until the day before it ends', () => {
    const roles = [role('2024-04-01', '2026-11-22'), role('2024-04-01', '2026-11-23')]
    expect(heldRoles({ roles }, today)).toEqual([roles[1]])
  })
})

describe('what waits for this administrator', () => {
  it('is only what a second person may decide, and that is this one', () => {
    const lost = { id: 'r', requestedAt: '2026-11-22T00:00:00Z' }
    const people: Person[] = [
      { ...nobody, proposals: [proposal(true), proposal(false)] },
      { ...nobody, proposals: [proposal(false)] },
      { ...nobody, recovery: { ...lost, mayConfirm: true } },
      { ...nobody, recovery: { ...lost, mayConfirm: false } },
    ]
    expect(waitingForMe(people).map(({ proposals, recovery }) => [proposals.length, recovery?.id])).toEqual([
      [1, undefined],
      [0, 'r'],
    ])
  })
})

describe('searching', () => {
  it.each(['髙橋', '架空髙', 'TAKAHASHI', 'ｔａｋａ', ''])('finds %j', (words) => {
    expect(isSearched(nobody, words)).toBe(true)
  })
  it('does not find another writing of the name', () => {
    expect(isSearched(nobody, '高橋')).toBe(false)
  })
})
