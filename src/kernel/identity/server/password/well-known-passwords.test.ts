import { describe, expect, it } from 'vitest'
import { isWellKnownPassword } from './well-known-passwords.ts'

describe('the list of breached passwords', () => {
  it('knows the usual ones, and neither its own header nor an ordinary sentence', () => {
    for (const word of ['password', '12345678', 'qwertyuiop', 'football']) expect(isWellKnownPassword(word)).toBe(true)
    expect(isWellKnownPassword('今日は海がとても静かだった')).toBe(false)
    expect(isWellKnownPassword('')).toBe(false)
  })
})
