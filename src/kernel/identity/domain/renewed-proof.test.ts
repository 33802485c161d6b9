import { expect, it } from 'vitest'
import { provedLately } from './renewed-proof.ts'

const now = new Date('2026-04-01T10:00:00+09:00')

it('a proof counts for five minutes, and the absence of one never', () => {
  expect(provedLately(now, now)).toBe(true)
  expect(provedLately(new Date('2026-04-01T09:55:00.001+09:00'), now)).toBe(true)
  expect(provedLately(new Date('2026-04-01T09:55:00+09:00'), now)).toBe(false)
  expect(provedLately(null, now)).toBe(false)
})
