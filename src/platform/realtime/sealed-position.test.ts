import { describe, expect, it } from 'vitest'
import { positionSeal } from './sealed-position.ts'

const secret = Buffer.alloc(32, 7)
const [mine, theirs] = [positionSeal(secret, 'one'), positionSeal(secret, 'two')]

describe('the id of a reader’s stream', () => {
  it('opens to its position for that reader and for nobody else', () => {
    for (const position of [0, 1, 41, 2 ** 40]) {
      expect(mine.open(mine.seal(position))).toBe(position)
      expect(theirs.open(mine.seal(position))).toBeNull()
    }
  })

  it('is no number one could count on from', () => {
    expect(mine.seal(2)).not.toBe(mine.seal(1))
    for (const guess of ['', '1', 'abc', 'A'.repeat(22), '../..', 'é']) expect(mine.open(guess)).toBeNull()
  })
})
