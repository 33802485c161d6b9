import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runKills } from '../fixtures/kill-run.ts'
import { readProofOptions } from '../fixtures/proof-options.ts'
import { quantile } from '../fixtures/quantile.ts'
import { seededRandom } from '../fixtures/seeded-random.ts'

/**
 * N times `kill -9` of the embedded PostgreSQL under write load: of what was acknowledged nothing may be missing. The
 * control runs the same with synchronous_commit off and must see a loss, else the harness could not have seen one. A kill
 * leaves the operating system running, so this speaks of killed processes, not of power cuts.
 */
const { count, seed } = readProofOptions(200)
const folder = await mkdtemp(join(tmpdir(), 'renkei-proof-'))
try {
  const random = seededRandom(seed)
  const order = { random, cycles: count, synchronous: true, dataDirectory: join(folder, 'durable') }
  const { restartMilliseconds, ...run } = await runKills(order)
  const cycles = Math.max(3, Math.ceil(count / 20))
  const { restartMilliseconds: _restarts, ...control } = await runKills({
    ...order,
    cycles,
    synchronous: false,
    dataDirectory: join(folder, 'control'),
  })
  const isProven = run.lost === 0 && control.lost > 0
  const restart = {
    medianMilliseconds: quantile(restartMilliseconds, 0.5),
    mostMilliseconds: Math.max(...restartMilliseconds),
  }
  console.log(JSON.stringify({ proof: 'kill-during-writes', seed, isProven, ...run, restart, control }))
  process.exitCode = isProven ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
}
