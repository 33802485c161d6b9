import { expect, it } from 'vitest'
import { isSameCode, shortCodeFrom } from './short-code.ts'

it('a code has six letters that look like no other', () => {
  const every = Array.from({ length: 256 }, (_, byte) => shortCodeFrom(new Uint8Array(6).fill(byte)))
  for (const code of every) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}$/)
})

it('is recognised in full width, small letters and without its hyphen, and no other is', () => {
  expect(isSameCode('ｋ７ｐ３ｑｘ', 'K7P-3QX')).toBe(true)
  expect(isSameCode(' K7P 3QX ', 'K7P-3QX')).toBe(true)
  expect(isSameCode('K7P-3QY', 'K7P-3QX')).toBe(false)
  expect(isSameCode('', 'K7P-3QX')).toBe(false)
})
