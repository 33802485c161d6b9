import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import type { Role } from '../../identity/domain/role.ts'
import { publicViewer, type Viewer } from '../../identity/domain/viewer.ts'
import type { AllianceTies } from './alliance-ties.ts'
import { decideDisclosure, isDisclosed, widestDisclosed } from './disclosure-decision.ts'
import type { RuleRevision } from './disclosure-rule.ts'

const day = calendarDate
const noon = (text: string) => new Date(`${text}T12:00:00+09:00`)
const at = noon('2026-11-22')

const since = { allianceId: 'alliance', joinedOn: day('2024-04-01'), withdrawnOn: null }
const ties: AllianceTies = {
  memberships: [
    { ...since, organisationId: 'owner', memberKind: 'participant' },
    { ...since, organisationId: 'fellow', memberKind: 'participant' },
    { ...since, organisationId: 'city', memberKind: 'plainMember' },
    { ...since, organisationId: 'former', memberKind: 'participant', withdrawnOn: day('2026-11-22') },
    { ...since, organisationId: 'coming', memberKind: 'participant', joinedOn: day('2026-11-23') },
  ],
  supervisions: [{ allianceId: 'alliance', prefectureId: 'prefecture', fromOn: day('2024-04-01'), untilOn: null }],
}

const rule = (changes: Partial<RuleRevision> = {}): RuleRevision => ({
  ruleId: 'rule',
  ownerId: 'owner',
  revision: 1,
  allianceId: 'alliance',
  category: 'bedAvailability',
  audience: { kind: 'members' },
  effect: 'allow',
  granularity: 'rows',
  validFromOn: day('2024-04-01'),
  validThroughOn: null,
  basis: { kind: 'law', text: '架空' },
  ended: false,
  recordedAt: noon('2025-01-01'),
  ...changes,
})

const person = (organisationId: string, ...roles: Role[]): Viewer => ({
  kind: 'account',
  accountId: 'somebody',
  organisationId,
  roles,
})
const seen = (viewer: Viewer, history: readonly RuleRevision[], when = at) =>
  widestDisclosed({ viewer, ownerId: 'owner', category: 'bedAvailability', at: when }, history, ties)
const outcome = (viewer: Viewer, history: readonly RuleRevision[]) =>
  decideDisclosure({ viewer, ownerId: 'owner', category: 'bedAvailability', granularity: 'rows', at }, history, ties)
    .outcome

describe('a decision about disclosure', () => {
  it('is private without a rule, and always open to the owner', () => {
    expect(outcome(person('fellow'), [])).toBe('private')
    expect(outcome(person('owner'), [rule({ effect: 'deny', audience: { kind: 'public' } })])).toBe('own')
  })

  it('reaches exactly the audience', () => {
    const reached = (audience: RuleRevision['audience']) =>
      [
        person('fellow'),
        person('city'),
        person('alliance', 'secretariat'),
        person('alliance', 'councillor'),
        person('prefecture', 'prefectureOfficer'),
        person('prefecture', 'buyer'),
        person('fellow', 'secretariat', 'councillor', 'prefectureOfficer'),
        person('stranger', 'prefectureOfficer'),
        publicViewer,
      ].map((viewer) => (seen(viewer, [rule({ audience })]) ? 1 : 0))
    expect(reached({ kind: 'participants' })).toEqual([1, 0, 0, 0, 0, 0, 1, 0, 0])
    expect(reached({ kind: 'members' })).toEqual([1, 1, 0, 0, 0, 0, 1, 0, 0])
    expect(reached({ kind: 'oneMember', organisationId: 'city' })).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0])
    expect(reached({ kind: 'secretariat' })).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0])
    expect(reached({ kind: 'council' })).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0])
    expect(reached({ kind: 'prefecture' })).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0])
    expect(reached({ kind: 'public' })).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1])
  })

  it('leaves out the former member from the day it leaves, and the coming one until it has come', () => {
    expect(seen(person('former'), [rule()], noon('2026-11-21'))).toBe('rows')
    expect(seen(person('former'), [rule()])).toBeNull()
    expect(seen(person('coming'), [rule()])).toBeNull()
    expect(seen(person('coming'), [rule()], noon('2026-11-23'))).toBe('rows')
  })

  it('lets an allowance end with its owner’s membership and a denial outlive it', () => {
    const ofFormer = { viewer: person('fellow'), ownerId: 'former', category: 'bedAvailability', at } as const
    const history = [rule({ ownerId: 'former' })]
    expect(widestDisclosed(ofFormer, history, ties)).toBeNull()
    const denial = rule({ ownerId: 'former', effect: 'deny' })
    const decision = decideDisclosure({ ...ofFormer, granularity: 'rows' }, [denial], ties)
    expect([decision.outcome, isDisclosed(decision), decision.because]).toEqual(['denied', false, [denial]])
  })

  it('orders granularity: rows include sums, a denied sum denies the rows too', () => {
    const deny = (granularity: RuleRevision['granularity']) => rule({ ruleId: 'deny', effect: 'deny', granularity })
    expect(seen(person('fellow'), [rule({ granularity: 'aggregated' })])).toBe('aggregated')
    expect(seen(person('fellow'), [rule(), deny('rows')])).toBe('aggregated')
    expect(seen(person('fellow'), [rule(), deny('aggregated')])).toBe('benchmarkOnly')
    expect(seen(person('fellow'), [rule(), deny('benchmarkOnly')])).toBeNull()
  })

  it('follows the newest revision recorded by then, on the days of its validity', () => {
    const history = [
      rule({ revision: 2, granularity: 'aggregated', recordedAt: noon('2026-03-01') }),
      rule({ validFromOn: day('2025-02-01') }),
      rule({ revision: 3, ended: true, recordedAt: noon('2026-10-01') }),
    ]
    const on = (text: string) => seen(person('fellow'), history, noon(text))
    expect([on('2024-12-31'), on('2025-01-31'), on('2025-02-01'), on('2026-03-02'), on('2026-10-02')]).toEqual([
      null,
      null,
      'rows',
      'aggregated',
      null,
    ])
    const until = [rule({ validThroughOn: day('2026-11-22') })]
    expect([seen(person('fellow'), until), seen(person('fellow'), until, noon('2026-11-23'))]).toEqual(['rows', null])
  })

  it('does not mix up categories, owners or alliances', () => {
    expect(seen(person('fellow'), [rule({ category: 'equipment' })])).toBeNull()
    expect(seen(person('fellow'), [rule({ ownerId: 'city' })])).toBeNull()
    expect(seen(person('fellow'), [rule({ allianceId: 'other' })])).toBeNull()
  })
})
