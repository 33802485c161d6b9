import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Message, mergeMessages, readUpTo } from './merge-messages.ts'

const message = (position: number) => ({ position }) as Message

it('pieces that overlap, come twice or in any order make the whole, each message once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 1, max: 30 }))), (pieces) => {
      const merged = pieces.reduce<Message[]>((before, piece) => mergeMessages(before, piece.map(message)), [])
      const positions = [...new Set(pieces.flat())].toSorted((one, other) => one - other)
      expect(merged.map(({ position }) => position)).toEqual(positions)
    }),
  )
})

it('a gap is asked for again', () => {
  expect(readUpTo([1, 2, 4].map(message))).toBe(2)
  expect(readUpTo([2].map(message))).toBe(0)
  expect(readUpTo([])).toBe(0)
})
