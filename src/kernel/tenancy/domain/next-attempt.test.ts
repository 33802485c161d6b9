import { expect, it } from 'vitest'
import { nextAttempt } from './next-attempt.ts'

it('an attempt that failed is made again, later and later, and never later than six hours', () => {
  const now = new Date('2026-04-01T00:00:00Z')
  const minutes = [1, 2, 3, 9, 10, 1000].map((failed) => (nextAttempt(failed, now).getTime() - now.getTime()) / 60_000)
  expect(minutes).toEqual([1, 2, 4, 256, 360, 360])
})
