import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearestName } from './nearest-name.ts'

describe('the nearest name', () => {
  it('is the candidate a slip was meant to be', () => {
    const fields = ['name', 'members', 'votes', 'officers']
    expect(nearestName('member', fields)).toBe('members')
    expect(nearestName('vtoes', fields)).toBe('votes')
    expect(nearestName('Officers', fields)).toBe('officers')
    expect(nearestName('海老各市', ['海老名市', '座間市'])).toBe('海老名市')
  })

  it('is none when nothing is near', () => {
    expect(nearestName('beds', ['name', 'officers'])).toBeNull()
    expect(nearestName('', ['name'])).toBeNull()
    expect(nearestName('name', [])).toBeNull()
  })

  it('lies at a distance that is symmetric, and zero only from itself', () => {
    const text = fc.string({ maxLength: 10 })
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(editDistance(left, right)).toBe(editDistance(right, left))
        expect(editDistance(left, right) === 0).toBe(left === right)
        expect(editDistance(left, right)).toBeLessThanOrEqual(Math.max(left.length, right.length))
      }),
    )
  })
})
