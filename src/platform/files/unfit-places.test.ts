import { describe, expect, it } from 'vitest'
import { unfitPlaces } from './unfit-places.ts'

const nested = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

describe('a value from outside', () => {
  it('of ordinary letters, 𠮷 and emoji included, is fit', () => {
    expect(unfitPlaces({ 名称: ['𠮷野家', '👨‍👩‍👧', 'a\tb\r\nc'], n: 1, none: null })).toEqual([])
  })

  it.each([['\0'], ['\ud800'], ['x\udc00'], ['exe.\u202efdp'], ['\u2066'], ['\u001b[31m'], ['\u0085']])(
    'names where %j lies, in a text or in a key',
    (letter) => {
      const message = expect.stringContaining('使えない文字')
      expect(unfitPlaces({ members: [{ name: `a${letter}` }] })).toEqual([{ path: ['members', 0, 'name'], message }])
      expect(unfitPlaces({ a: { [letter]: 1 } })).toEqual([{ path: ['a'], message }])
      expect(unfitPlaces(letter)).toEqual([{ path: [], message }])
    },
  )

  it('nested a hundred thousand times is refused, not walked until the stack ends', () => {
    expect(unfitPlaces(nested(100_000))).toEqual([
      { path: [0], message: expect.stringContaining('入れ子が深すぎます') },
    ])
    expect(unfitPlaces(nested(60))).toEqual([])
  })
})
