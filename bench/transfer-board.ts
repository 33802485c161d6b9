import { parseArgs } from 'node:util'
import pg from 'pg'
import { answerOf, callServed } from '../src/kernel/work/testing/call-served-endpoint.ts'
import type { CallOf } from '../src/platform/contract/endpoint.ts'
import { listTransfers } from '../src/slices/transfer/contract/request-endpoints.ts'
import { transferSlice } from '../src/slices/transfer/server/slice.ts'
import { aTransferRequest } from '../src/slices/transfer/testing/a-transfer-request.ts'
import { waysThroughCases } from '../src/slices/transfer/testing/open-transfer-test.ts'
import { quantile, timed } from './fixtures/quantile.ts'
import { withScratchDatabase } from './fixtures/scratch-database.ts'

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
    await plant(superuser, [sender.organisationId, ...others])
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

/** Half of all cases are the first member's; every case was asked of two others. */
async function plant(superuser: pg.Client, members: readonly string[]): Promise<void> {
  const { need, patient } = aTransferRequest()
  await superuser.query(
    `insert into transfer.request (id, owner_id, number, kind, state, urgency, need, created_at, created_by, updated_at,
       first_enquiry_at, over_at)
     select gen_random_uuid(), ($1::uuid[])[case when n % 2 = 0 then 1 else 2 + (n / 2) % 3 end], n, 'transfer',
       case when n <= $2 then 'closed' else 'enquiring' end, 'soon', $4, at, gen_random_uuid(), at, at,
       case when n <= $2 then at end
     from (select n, now() - n * interval '5 minutes' as at from generate_series(1, $2::int + $3::int) n) as every`,
    [members, past, open, JSON.stringify(need)],
  )
  await superuser.query(
    `insert into transfer.patient (request_id, owner_id, person, search_key)
     select id, owner_id, $1::jsonb || jsonb_build_object('name', '架空 花子 ' || number), '架空花子' || number
     from transfer.request`,
    [JSON.stringify(patient)],
  )
  await superuser.query(
    `insert into transfer.enquiry (id, request_id, owner_id, receiver_id, wish_rank, state, sent_at, due_at, ended_at)
     select gen_random_uuid(), r.id, r.owner_id, member, row_number() over (partition by r.id),
       case when r.over_at is null then 'sent' when row_number() over (partition by r.id) = 1 then 'chosen' else 'withdrawn' end,
       r.created_at, r.created_at + interval '1 day', r.over_at
     from transfer.request r, unnest($1::uuid[]) member
     where member <> r.owner_id`,
    [members],
  )
  await superuser.query('analyze')
}
