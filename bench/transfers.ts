import { loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { sliceMigrations } from '../src/app/server/server-slices.ts'
import { quantile } from './fixtures/quantile.ts'
import { withScratchDatabase } from './fixtures/scratch-database.ts'
import { processorTime } from './fixtures/serving/processor-time.ts'
import { withServerProcess } from './fixtures/serving/server-process.ts'
import { plantLiaisonOffices } from './fixtures/transfers/liaison-offices.ts'
import { plantCases } from './fixtures/transfers/plant-cases.ts'
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
  await withServerProcess(ownerUrl, [], async (url, pid) => {
    const offices = await plantLiaisonOffices(superuser, 20, 5)
    await plantCases(
      superuser,
      offices.slice(0, 4).map(({ organisationId }) => organisationId),
      { past: 5_000, open: 200 },
    )
    for (let warm = 0; warm < 20; warm += 1) await playTransfer(askingAt(url, []), offices, warm)
    const loadBefore = loadavg()[0]
    const usedBefore = await processorTime(superuser, pid)
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
    const used = await processorTime(superuser, pid)
    const each = (part: keyof typeof used) =>
      Math.round(((used[part] - usedBefore[part]) / milliseconds.length) * 100) / 100
    const { rows } = await superuser.query(
      "select count(*)::int as closed from transfer.request where state = 'closed'",
    )
    console.log(
      JSON.stringify({
        bench: 'transfers',
        transfers: total,
        closed: rows[0].closed - 5_020,
        transfersAMinute: Math.round((total / took) * 60),
        requests: milliseconds.length,
        requestsPerSecond: Math.round(milliseconds.length / took),
        p50Milliseconds: quantile(milliseconds, 0.5),
        p95Milliseconds: quantile(milliseconds, 0.95),
        p99Milliseconds: quantile(milliseconds, 0.99),
        budgetP99Milliseconds: 250,
        processorMillisecondsEach: { server: each('server'), postgres: each('postgres'), generator: each('generator') },
        loadBefore,
      }),
    )
  })
  await superuser.end()
})
