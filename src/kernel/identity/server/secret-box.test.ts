import { describe, expect, it } from 'vitest'
import { openSecret, sealSecret } from './secret-box.ts'

const floorOf = (byte: number) => ({ secretKey: Buffer.alloc(32, byte) })

describe('a sealed secret', () => {
  it('opens for its owner, and reads differently each time it is sealed', () => {
    const [one, other] = [sealSecret(floorOf(1), 'a', '秘密'), sealSecret(floorOf(1), 'a', '秘密')]
    expect(one.equals(other)).toBe(false)
    expect(openSecret(floorOf(1), 'a', one)).toBe('秘密')
  })

  it('does not open for another owner, another key, or after a bit was changed', () => {
    const sealed = sealSecret(floorOf(1), 'a', 'secret')
    expect(() => openSecret(floorOf(1), 'b', sealed)).toThrow()
    expect(() => openSecret(floorOf(2), 'a', sealed)).toThrow()
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(() => openSecret(floorOf(1), 'a', changed)).toThrow()
    }
  })
})
