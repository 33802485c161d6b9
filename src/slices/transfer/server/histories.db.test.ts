import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Tally } from '../testing/case-facts.ts'
import { openTransferTest, type TransferTest } from '../testing/open-transfer-test.ts'
import { playHistory } from '../testing/play-history.ts'
import { objectedHistory, randomHistory, receiverCount } from '../testing/random-history.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

/** The long run is `npm run proof -- transfer-histories --count 2000`. */
const histories = 30

it('whatever is sent at once: one holder, one path, effects once, no gap, and sight as the disclosure table says', async () => {
  const tally: Tally = {}
  const alliance = await test.anAlliance(receiverCount + 1)
  await playHistory(test, alliance, objectedHistory, tally)
  await fc.assert(
    fc.asyncProperty(randomHistory, (history) => playHistory(test, alliance, history, tally)),
    { numRuns: histories, seed: 20_261_122 },
  )
  // Histories in which nothing happens would prove nothing.
  for (const met of [
    'choose done',
    'choose refused',
    'step done',
    'slip done',
    'object done',
    'hidden by an objection',
    'sees the person',
    'sees the need',
    'sees nothing',
  ])
    expect(tally[met], met).toBeGreaterThan(0)
}, 300_000)
