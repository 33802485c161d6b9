import { sweepIdSwaps } from '../../src/app/testing/sweeps/sweep-id-swaps.ts'
import { readProofOptions } from '../fixtures/proof-options.ts'
import { withScratchServer } from '../fixtures/serving/scratch-server.ts'

/**
 * People of other organisations name, in every endpoint that names something, what belongs to one member or to nobody:
 * nothing of it may be said to them, and nothing of it may change.
 */
const { count, seed } = readProofOptions(100_000)

await withScratchServer(async (server) => {
  const began = performance.now()
  const { disclosures, failures, changes, ...swept } = await sweepIdSwaps(server, count, seed)
  const found = { disclosures: disclosures.length, failures: failures.length, changes: changes.length }
  const examples = [...disclosures, ...failures, ...changes].slice(0, 20)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(JSON.stringify({ proof: 'id-swaps', seed, ...swept, ...found, examples, seconds }, null, 2))
  process.exitCode = examples.length === 0 ? 0 : 1
})
