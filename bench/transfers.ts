import { loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { sliceMigrations } from '../src/app/server/server-slices.ts'
import { quantile } from './fixtures/quantile.ts'
import { withScratchDatabase } from './fixtures/scratch-database.ts'
import { withServerProcess } from './fixtures/serving/server-process.ts'
import { plantLiaisonOffices } from './fixtures/transfers/liaison-offices.ts'
import { askingAt, playTransfer } from './fixtures/transfers/transfer-client.ts'

// Whole cases from the draft to closed, begun at a fixed rate whether or not the ones before have ended, against the real
// server process on a durable PostgreSQL, with the load on the same processors.
const { values } = parseArgs({
  options: { minute: { type: 'string', default: '600' }, seconds: { type: 'string', default: '300' } },
})
const [minute, seconds] = [Number(values.minute), Number(values.seconds)]
if (!minute || !seconds) throw new Error('numbers above zero, please')

await withScratchDatabase(sliceMigrations, async ({ ownerUrl, superuserUrl }) => {
  const superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  await withServerProcess(ownerUrl, [], async (url) => {
    const offices = await plantLiaisonOffices(superuser, 20, 5)
    await superuser.query('analyze')
    for (let warm = 0; warm < 20; warm += 1) await playTransfer(askingAt(url, []), offices, warm)
    const loadBefore = loadavg()[0]
    const milliseconds: number[] = []
    const ask = askingAt(url, milliseconds)
    const playing: Promise<void>[] = []
    const total = Math.round((minute * seconds) / 60)
    const began = performance.now()
    for (let turn = 0; turn < total; turn += 1) {
      await delay(Math.max(0, began + (turn * 60_000) / minute - performance.now()))
      playing.push(playTransfer(ask, offices, turn))
    }
    await Promise.all(playing)
    const took = (performance.now() - began) / 1000
    const { rows } = await superuser.query(
      "select count(*)::int as closed from transfer.request where state = 'closed'",
    )
    console.log(
      JSON.stringify({
        bench: 'transfers',
        transfers: total,
        closed: rows[0].closed - 20,
        transfersAMinute: Math.round((total / took) * 60),
        requests: milliseconds.length,
        requestsPerSecond: Math.round(milliseconds.length / took),
        p50Milliseconds: quantile(milliseconds, 0.5),
        p95Milliseconds: quantile(milliseconds, 0.95),
        p99Milliseconds: quantile(milliseconds, 0.99),
        budgetP99Milliseconds: 250,
        loadBefore,
      }),
    )
  })
  await superuser.end()
})
