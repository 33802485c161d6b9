import fc from 'fast-check'
import { requestsOf, tryRequests } from '../../src/app/testing/sweeps/fuzz-requests.ts'
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
  let requests = 0
  const asked = world.declarations.filter(({ name }) => only.some((beginning) => name.startsWith(beginning)))
  for (const declaration of asked) {
    const arbitrary = requestsOf(declaration, world)
    let before = await world.stored()
    for (let sent = 0; sent < count; sent += sampleSize) {
      const numRuns = Math.min(sampleSize, count - sent)
      const drawn = fc.sample(arbitrary, { numRuns, seed: seed + sent })
      // What changes something is asked one by one, so that a half change has a name.
      const groups = declaration.method === 'GET' ? [drawn] : drawn.map((request) => [request])
      for (const group of groups) {
        const tried = await tryRequests(world, group, before)
        before = tried.stored
        requests += group.length
        for (const status of tried.statuses) statuses[status] = (statuses[status] ?? 0) + 1
        faults.push(...tried.faults)
        for (const fault of tried.faults) console.error(fault)
      }
    }
  }
  world.end()
  const seconds = Math.round((performance.now() - began) / 1000)
  const sizes = { endpoints: asked.length, requestsEach: count, requests }
  const found = { faults: faults.length, examples: [...new Set(faults)].slice(0, 20) }
  console.log(JSON.stringify({ proof: 'fuzzed-endpoints', seed, ...sizes, statuses, ...found, seconds }, null, 2))
  process.exitCode = faults.length === 0 ? 0 : 1
})
