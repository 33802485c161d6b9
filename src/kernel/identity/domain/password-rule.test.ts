import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPassword, longestPassword, longPassword, passwordFaultMessages } from './password-rule.ts'

const about = { email: 'hanako.yamada@example.jp', isWellKnown: (word: string) => word === 'correcthorsebattery' }
const faultOf = (password: string) => {
  const checked = checkPassword(password, about)
  return checked.ok ? null : checked.failure
}
const characters = fc.string({ unit: 'binary', minLength: 0, maxLength: 300 })

describe('a password', () => {
  it('that is accepted has eight characters, is not repeated, known or one’s own name, and is long or mixed', () => {
    fc.assert(
      fc.property(characters, (password) => {
        const checked = checkPassword(password, about)
        if (!checked.ok) return
        const accepted = [...checked.value]
        expect(accepted.length).toBeGreaterThanOrEqual(8)
        expect(accepted.length).toBeLessThanOrEqual(longestPassword)
        expect(new Set(accepted).size).toBeGreaterThanOrEqual(5)
        expect(checked.value).toBe(password.normalize('NFC'))
      }),
      { numRuns: 2_000 },
    )
  })

  it('shorter than thirteen is refused for every choice of one or two kinds of characters', () => {
    const twoKinds = fc.stringMatching(/^[a-z0-9]{8,12}$/)
    fc.assert(fc.property(twoKinds, (password) => faultOf(password) !== null))
  })

  it('of thirteen different letters is accepted whatever its script', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'あいうえおかきくけこさしすせそたちつてとなにぬねの'), {
      minLength: longPassword,
      maxLength: 20,
    })
    fc.assert(fc.property(letters, (password) => faultOf(password.join('')) === null))
  })

  it.each([
    ['Ab1!efg', 'too-short'],
    ['x'.repeat(longestPassword + 1), 'too-long'],
    ['CorrectHorseBattery', 'well-known'],
    ['aaaabbbbccccdddd', 'too-repetitive'],
    ['my hanako.yamada password', 'contains-own-name'],
    ['abcdefgh', 'too-few-kinds'],
  ] as const)('%j is refused as %s, in words', (password, fault) => {
    expect(faultOf(password)).toBe(fault)
    expect(passwordFaultMessages[fault]).toMatch(/。$/)
  })

  it('is the same however its accents are composed', () => {
    const composed = 'pässwörter sind länger'
    const one = checkPassword(composed, about)
    expect(checkPassword(composed.normalize('NFD'), about)).toEqual(one)
  })
})
