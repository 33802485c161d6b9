import fc from 'fast-check'
import { type FuzzRequest, requestsOf, tryRequests } from '../../src/app/testing/sweeps/fuzz-requests.ts'
import { openFuzzWorld } from '../../src/app/testing/sweeps/fuzz-world.ts'
import { readProofOptions } from '../fixtures/proof-options.ts'
import { withScratchServer } from '../fixtures/serving/scratch-server.ts'

/** N requests to every endpoint, made from its declared shapes: never a fault of ours, never half a change. */
const { count, seed, only } = readProofOptions(10_000)
const sampleSize = 100

await withScratchServer(async (server) => {
  const world = await openFuzzWorld(server)
  const began = performance.now()
  const statuses: Record<string, number> = {}
  const faults: string[] = []
  let [requests, sentAgain] = [0, 0]
  let before = await world.stored()

  /** Sends all; of what changes something, the refused once more without the others, so that whatever is left is theirs. */
  async function tryAll(group: readonly FuzzRequest[]): Promise<void> {
    const tried = await tryRequests(world, group, before)
    before = tried.stored
    for (const status of tried.statuses) statuses[status] = (statuses[status] ?? 0) + 1
    faults.push(...tried.faults)
    for (const fault of tried.faults) console.error(fault)
    const refused = group.filter((_, at) => (tried.statuses[at] ?? 0) >= 400)
    if (group[0]?.declaration.method === 'GET' || refused.length === 0 || refused.length === group.length) return
    sentAgain += refused.length
    await tryAll(refused)
  }

  const asked = world.declarations.filter(({ name }) => only.some((beginning) => name.startsWith(beginning)))
  for (const declaration of asked) {
    const arbitrary = requestsOf(declaration, world)
    for (let sent = 0; sent < count; sent += sampleSize) {
      const numRuns = Math.min(sampleSize, count - sent)
      await tryAll(fc.sample(arbitrary, { numRuns, seed: seed + sent }))
      requests += numRuns
    }
  }
  world.end()
  const seconds = Math.round((performance.now() - began) / 1000)
  const sizes = { endpoints: asked.length, requestsEach: count, requests, sentAgain }
  const found = { faults: faults.length, examples: [...new Set(faults)].slice(0, 20) }
  console.log(JSON.stringify({ proof: 'fuzzed-endpoints', seed, ...sizes, statuses, ...found, seconds }, null, 2))
  process.exitCode = faults.length === 0 ? 0 : 1
})
