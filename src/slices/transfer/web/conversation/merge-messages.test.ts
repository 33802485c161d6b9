import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  furthestMarks,
  type Message,
  mergeMessages,
  participantsOf,
  type Read,
  readUpTo,
  takeInWords,
} from './merge-messages.ts'

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

it('whoever wrote words may be mentioned, once and by the newest name; a step has no writer', () => {
  const by = (accountId: string | null, authorName: string) =>
    ({ accountId, authorName, organisationName: '架空病院' }) as Message
  expect(participantsOf([by('a', '架空 春'), by(null, ''), by('b', '架空 夏'), by('a', '架空 秋')])).toEqual([
    { accountId: 'a', name: '架空 秋', organisationName: '架空病院' },
    { accountId: 'b', name: '架空 夏', organisationName: '架空病院' },
  ])
})

const read = (...positions: number[]) =>
  ({ items: positions.map(message), total: positions.length, readMarks: [] }) as unknown as Read

it('what the stream tells is taken in when nothing before it is missing, and once', () => {
  expect(takeInWords(read(1, 2), { message: message(3) })).toEqual(read(1, 2, 3))
  expect(takeInWords(read(1, 2), { message: message(2) })).toEqual(read(1, 2))
  expect(takeInWords(read(1, 2), { message: message(4) })).toBeUndefined()
  expect(takeInWords(read(), { message: message(1) })).toEqual(read(1))
})

it('of two answers about how far an organisation has read, the further holds', () => {
  const mark = (organisationId: string, position: number) => ({ organisationId, position }) as Read['readMarks'][number]
  expect(furthestMarks([mark('a', 5), mark('b', 1)], [mark('a', 3), mark('b', 2)])).toEqual(
    expect.arrayContaining([mark('a', 5), mark('b', 2)]),
  )
  expect(furthestMarks([mark('a', 5)], [])).toEqual([mark('a', 5)])
})
