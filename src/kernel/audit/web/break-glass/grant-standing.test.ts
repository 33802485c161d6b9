import { expect, it } from 'vitest'
import type { BreakGlassGrant } from '../../contract/break-glass-endpoints.ts'
import { grantStanding } from './grant-standing.ts'

const second = { answer: null, person: null, answeredAt: null, aloneBecause: null }
const standingOf = (more: Partial<BreakGlassGrant>) => {
  const expiresAt = new Date(Date.now() + 60_000).toISOString()
  return grantStanding({ usedAt: null, missed: false, expiresAt, secondPerson: null, ...more } as BreakGlassGrant)
}
const past = new Date(Date.now() - 60_000).toISOString()

it('a grant may be used while its time lasts and its second person does not stand in the way', () => {
  expect(standingOf({})).toBe('usable')
  expect(standingOf({ secondPerson: { ...second, answer: 'confirmed' } })).toBe('usable')
  expect(standingOf({ secondPerson: { ...second, aloneBecause: '当直は自分だけ' } })).toBe('usable')
  expect(standingOf({ secondPerson: second })).toBe('waiting')
  expect(standingOf({ secondPerson: { ...second, answer: 'refused' } })).toBe('refused')
  expect(standingOf({ expiresAt: past })).toBe('expired')
  expect(standingOf({ expiresAt: past, secondPerson: second })).toBe('expired')
})

it('a used grant is used, whatever else; one that opened nothing says so', () => {
  expect(standingOf({ usedAt: past, expiresAt: past, secondPerson: { ...second, answer: 'refused' } })).toBe('used')
  expect(standingOf({ usedAt: past, missed: true })).toBe('missed')
})
