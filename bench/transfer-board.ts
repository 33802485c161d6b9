import { parseArgs } from 'node:util'
import pg from 'pg'
import { answerOf, callServed } from '../src/kernel/work/testing/call-served-endpoint.ts'
import type { CallOf } from '../src/platform/contract/endpoint.ts'
import { listTransfers } from '../src/slices/transfer/contract/request-endpoints.ts'
import { transferSlice } from '../src/slices/transfer/server/slice.ts'
import { waysThroughCases } from '../src/slices/transfer/testing/open-transfer-test.ts'
import { quantile, timed } from './fixtures/quantile.ts'
import { withScratchDatabase } from './fixtures/scratch-database.ts'
import { plantCases } from './fixtures/transfers/plant-cases.ts'

// The board of one member with everything that was ever sent and asked in its alliance, read as its page reads it.
const { values } = parseArgs({
  options: {
    past: { type: 'string', default: '100000' },
    open: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '60' },
  },
})
const [past, open, rounds] = [Number(values.past), Number(values.open), Number(values.rounds)]
const reads: Readonly<Record<string, CallOf<typeof listTransfers>['query']>> = {
  open: { limit: '200' },
  'to do': { todo: 'true' },
  'open, asked of us': { party: 'receiver' },
  past: { over: 'over' },
  'name searched': { q: '花子 77' },
}

await withScratchDatabase(
  [{ owner: 'transfer', directory: transferSlice.migrations }],
  async ({ floor, superuserUrl }) => {
    const superuser = new pg.Client({ connectionString: superuserUrl })
    await superuser.connect()
    const { sender, receivers } = await waysThroughCases({ floor, superuser }).anAlliance(4)
    const others = receivers.map(({ organisationId }) => organisationId)
    await plantCases(superuser, [sender.organisationId, ...others], { past, open })
    const measured: Record<string, unknown> = {}
    for (const [name, query = {}] of Object.entries(reads)) {
      const read = () => answerOf(callServed(floor, transferSlice.endpoints, sender, listTransfers, { query }))
      const { items, total } = await read()
      const taken: number[] = []
      for (let round = 0; round < rounds; round += 1) taken.push(await timed(read))
      measured[name] = { lines: items.length, total, p50: quantile(taken, 0.5), p95: quantile(taken, 0.95) }
    }
    console.log(JSON.stringify({ bench: 'transfer-board', past, open, budgetP95Milliseconds: 50, measured }, null, 2))
    await superuser.end()
  },
)
