import { describe, expect, it } from 'vitest'
import { networkOf, triedTooOften } from './attempt-limits.ts'
import { saysTwoFactors } from './provider-factors.ts'
import { roles } from './role.ts'
import { administratorRoles, mayBeHeldIn } from './roles-by-organisation.ts'

const none = { ofPair: 0, ofAccount: 0, ofSource: 0, ofDevice: 0 }

describe('tries', () => {
  it('of a known browser are measured by its own failures, however much others guess', () => {
    const stormed = { ofPair: 10_000, ofAccount: 10_000, ofSource: 10_000, ofDevice: 9 }
    expect(triedTooOften(stormed, 'password', true)).toBe(false)
    expect(triedTooOften(stormed, 'password', false)).toBe(true)
    expect(triedTooOften({ ...stormed, ofDevice: 10 }, 'password', true)).toBe(true)
  })

  it.each([
    ['ofPair', 10, 'password'],
    ['ofAccount', 50, 'password'],
    ['ofSource', 100, 'password'],
    ['ofAccount', 10, 'second'],
  ] as const)('%s stop at %i for a %s', (count, limit, factor) => {
    expect(triedTooOften({ ...none, [count]: limit - 1 }, factor, false)).toBe(false)
    expect(triedTooOften({ ...none, [count]: limit }, factor, false)).toBe(true)
  })
})

describe('what a provider says about factors', () => {
  it.each([
    [{ amr: ['mfa'] }, true],
    [{ amr: ['pwd', 'otp'] }, true],
    [{ amr: ['pin', 'hwk'] }, true],
    [{ amr: ['pwd'] }, false],
    [{ amr: ['pwd', 'kba'] }, false],
    [{ amr: ['otp', 'sms'] }, false],
    [{ amr: ['pwd', 'something new'] }, false],
    [{ amr: 'mfa' }, false],
    [{}, false],
    [{ acr: 'gold' }, true],
    [{ acr: 'silver' }, false],
  ])('%j: two factors %s', (claims, expected) => {
    expect(saysTwoFactors(claims, 'gold')).toBe(expected)
  })

  it('is no acr where none was agreed on', () => {
    expect(saysTwoFactors({ acr: undefined }, null)).toBe(false)
  })
})

describe('roles', () => {
  it('are each held in one kind of organisation, the privacy officer in every one; of an unknown kind nobody holds one', () => {
    const kinds = ['alliance', 'memberOrganisation', 'prefecture', 'operator']
    for (const role of roles) {
      const places = kinds.filter((kind) => mayBeHeldIn(role, kind))
      expect([role, places.length]).toEqual([role, role === 'privacyOfficer' ? 4 : 1])
      expect(mayBeHeldIn(role, 'somethingElse')).toBe(false)
    }
  })

  it('that keep people exist in every kind of organisation, so that each can confirm its own', () => {
    for (const kind of ['alliance', 'memberOrganisation', 'prefecture', 'operator']) {
      expect(administratorRoles.filter((role) => mayBeHeldIn(role, kind))).toHaveLength(1)
    }
  })
})

describe('where a try comes from', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
