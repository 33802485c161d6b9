import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { sweepIdSwaps } from '../testing/sweeps/sweep-id-swaps.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: false })
})
afterAll(() => server.close())

it('ids of somebody else’s things, in any place of any call, disclose nothing and change nothing', async () => {
  const { disclosures, failures, changes, statuses, endpoints } = await sweepIdSwaps(server, 600, 20_261_122)
  expect({ disclosures, failures, changes }).toEqual({ disclosures: [], failures: [], changes: [] })
  expect(endpoints).toBeGreaterThan(40)
  // Calls that are all turned away at the door would show nothing.
  expect(statuses['404']).toBeGreaterThan(50)
}, 300_000)
