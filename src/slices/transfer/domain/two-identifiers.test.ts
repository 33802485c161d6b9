import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import { compareIdentity, type IdentityFacts } from './two-identifiers.ts'

const person = {
  name: '架空　髙子',
  kana: 'カクウ タカコ',
  birthOn: calendarDate('1943-05-10'),
  patientNumber: '00012345',
}
const outcome = (other: IdentityFacts, one: IdentityFacts = person) => compareIdentity(one, other).outcome

describe('two papers are about one person', () => {
  it.each([
    [{ name: '架空髙子', birthOn: person.birthOn }, 'same'],
    [{ kana: 'かくう たかこ', birthOn: person.birthOn }, 'same'],
    [{ kana: 'ｶｸｳ ﾀｶｺ', birthOn: person.birthOn }, 'same'],
    [{ patientNumber: '００012345', birthOn: person.birthOn }, 'same'],
  ] as const)('when two facts agree, however they are written: %o', (other, expected) => {
    expect(outcome(other)).toBe(expected)
  })

  it.each([
    [{ name: '架空髙子', birthOn: calendarDate('1943-05-11') }, ['birthOn']],
    [{ name: '架空花子', birthOn: person.birthOn }, ['name']],
    [{ name: '架空髙子', birthOn: person.birthOn, patientNumber: '00012346' }, ['patientNumber']],
    [{ name: '別野人子', kana: 'ベツノ ヒトコ', birthOn: person.birthOn }, ['name', 'kana']],
  ] as const)('never when one differs: %o', (other, differing) => {
    expect(compareIdentity(person, other)).toMatchObject({ outcome: 'differs', differing })
  })

  it('is for a person to say when one fact agrees, or the name is written in other letters', () => {
    expect(outcome({ name: '架空髙子' })).toBe('cannotTell')
    expect(outcome({ birthOn: person.birthOn })).toBe('cannotTell')
    expect(outcome({ name: '架空髙子', patientNumber: '00012345' })).toBe('cannotTell')
    expect(outcome({})).toBe('cannotTell')
    expect(compareIdentity(person, { ...person, name: '架空高子' })).toMatchObject({
      outcome: 'cannotTell',
      differing: ['name'],
    })
  })

  it('is not what empty words say', () => {
    expect(outcome({ name: '　', birthOn: person.birthOn }, { ...person, name: ' ' })).toBe('cannotTell')
  })
})
