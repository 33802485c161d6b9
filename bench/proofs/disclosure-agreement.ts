import fc from 'fast-check'
import pg from 'pg'
import { compareHistory, prepareAgreement } from '../../src/kernel/disclosure/testing/agreement.ts'
import { randomHistory } from '../../src/kernel/disclosure/testing/random-history.ts'
import { readProofOptions } from '../fixtures/proof-options.ts'
import { withScratchDatabase } from '../fixtures/scratch-database.ts'

/**
 * The pure decision and the database answer alike on random rule histories, asked through real tables under the policy
 * that slices write. A difference ends with the smallest history that shows it.
 */
const { count, seed } = readProofOptions(10_000)

await withScratchDatabase([], async ({ floor, superuserUrl }) => {
  const superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  await prepareAgreement(superuser)
  const startedAt = performance.now()
  const answersCompared: Record<string, number> = {}
  const { failed, counterexample, errorInstance } = await fc.check(
    fc.asyncProperty(randomHistory, async (history) => {
      await compareHistory(superuser, floor.signingKey, history, answersCompared)
    }),
    { numRuns: count, seed },
  )
  await superuser.end()
  if (failed) console.error(String(errorInstance), JSON.stringify(counterexample))
  console.log(
    JSON.stringify({
      proof: 'disclosure-agreement',
      histories: count,
      seed,
      answersCompared,
      agrees: !failed,
      seconds: Math.round((performance.now() - startedAt) / 1000),
    }),
  )
  process.exitCode = failed ? 1 : 0
})
