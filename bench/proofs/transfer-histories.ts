import fc from 'fast-check'
import pg from 'pg'
import { transferSlice } from '../../src/slices/transfer/server/slice.ts'
import { waysThroughCases } from '../../src/slices/transfer/testing/open-transfer-test.ts'
import { playHistory } from '../../src/slices/transfer/testing/play-history.ts'
import { randomHistory, receiverCount } from '../../src/slices/transfer/testing/random-history.ts'
import type { Tally } from '../../src/slices/transfer/testing/tally.ts'
import { readProofOptions } from '../fixtures/proof-options.ts'
import { withScratchDatabase } from '../fixtures/scratch-database.ts'

/**
 * Random histories of one case with commands sent at once and sent again. A broken promise ends with the smallest history
 * that breaks it.
 */
const { count, seed } = readProofOptions(2_000)

await withScratchDatabase(
  [{ owner: 'transfer', directory: transferSlice.migrations }],
  async ({ floor, superuserUrl }) => {
    const superuser = new pg.Client({ connectionString: superuserUrl })
    await superuser.connect()
    const ways = waysThroughCases({ floor, superuser })
    const alliance = await ways.anAlliance(receiverCount + 1)
    const tally: Tally = {}
    const startedAt = performance.now()
    const { failed, counterexample, errorInstance } = await fc.check(
      fc.asyncProperty(randomHistory, (history) => playHistory(ways, alliance, history, tally)),
      { numRuns: count, seed },
    )
    await superuser.end()
    if (failed) console.error(String(errorInstance), JSON.stringify(counterexample))
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    console.log(
      JSON.stringify({ proof: 'transfer-histories', histories: count, seed, met: tally, holds: !failed, seconds }),
    )
    process.exitCode = failed ? 1 : 0
  },
)
