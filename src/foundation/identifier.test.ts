import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newIdentifier } from './identifier.ts'

const instant = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })

describe('a new identifier', () => {
  it('is a version 7 UUID that carries its millisecond', () => {
    fc.assert(
      fc.property(instant, (now) => {
        const id = newIdentifier(now)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now.getTime())
      }),
    )
  })

  it('sorts after every identifier of an earlier millisecond', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 1e12 }), (now, milliseconds) => {
        expect(newIdentifier(now) < newIdentifier(new Date(now.getTime() + milliseconds))).toBe(true)
      }),
    )
  })

  it('is not repeated within a millisecond', () => {
    const now = new Date('2026-11-22T00:00:00Z')
    expect(new Set(Array.from({ length: 10_000 }, () => newIdentifier(now))).size).toBe(10_000)
  })
})
