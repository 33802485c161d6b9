import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { compareHistory, prepareAgreement } from '../../testing/agreement.ts'
import { randomHistory } from '../../testing/random-history.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
  await prepareAgreement(test.superuser)
})
afterAll(() => test.close())

/** The long run is `npm run proof -- disclosure-agreement --count 10000`. */
const histories = 120

it('the database discloses exactly what the pure decision says, on random rule histories', async () => {
  const compared: Record<string, number> = {}
  await fc.assert(
    fc.asyncProperty(randomHistory, async (history) => {
      await compareHistory(test.superuser, test.floor.signingKey, history, compared)
    }),
    { numRuns: histories, seed: 20_261_122 },
  )
  // Random rules that never meet would agree about nothing.
  for (const outcome of ['own', 'allowed', 'denied', 'private'])
    expect(compared[outcome], outcome).toBeGreaterThan(histories * 2)
}, 60_000)
