import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import pg from 'pg'
import { sliceMigrations } from '../src/app/server/server-slices.ts'
import { quantile } from './fixtures/quantile.ts'
import { withScratchDatabase } from './fixtures/scratch-database.ts'
import { type SeededRandom, seededRandom } from './fixtures/seeded-random.ts'
import { type BusyPerson, plantBusyAlliances } from './fixtures/serving/busy-alliances.ts'
import { type BusyRequest, drawRequest } from './fixtures/serving/busy-requests.ts'
import { type ProcessorTime, processorTime } from './fixtures/serving/processor-time.ts'
import { withServerProcess } from './fixtures/serving/server-process.ts'

// Requests of many signed-in people to the real server process on a durable PostgreSQL, with the load generator on the
// same processors. Every request must leave exactly one audit line, and none may fail. `--flag` reaches the server's Node.
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '24000' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '32' },
    seed: { type: 'string', default: '1' },
    flag: { type: 'string', multiple: true, default: [] },
  },
})
const [requests = 0, rounds = 0, connections = 0] = [values.requests, values.rounds, values.connections].map(Number)
if (!requests || !rounds || !connections) throw new Error('numbers above zero, please')
const random = seededRandom(Number(values.seed))
const goals = { requestsPerSecond: 1_200, p99Milliseconds: 150, errors: 0 }

await withScratchDatabase(sliceMigrations, async ({ ownerUrl, superuserUrl }) => {
  const superuser = new pg.Client({ connectionString: superuserUrl })
  await superuser.connect()
  try {
    await withServerProcess(ownerUrl, values.flag, (url, pid) => measure(url, pid, superuser))
  } finally {
    await superuser.end()
  }
})

async function measure(url: string, pid: number, superuser: pg.Client): Promise<void> {
  const people = await plantBusyAlliances(superuser)
  await tryEach(url, people, random)
  await load(url, people, Math.ceil(requests / 8), random)
  const measured = []
  for (let round = 0; round < rounds; round += 1) {
    const loadBefore = loadavg()[0]
    const linesBefore = await auditLines(superuser)
    const usedBefore = await processorTime(superuser, pid)
    const result = await load(url, people, requests, random)
    const used = await processorTime(superuser, pid)
    const lines = (await auditLines(superuser)) - linesBefore
    measured.push({ ...result, auditLines: lines, loadBefore, ...costOf(used, usedBefore, result.requests) })
  }
  const setting = { sessions: people.length, connections, goals }
  console.log(JSON.stringify({ bench: 'authenticated-requests', ...setting, measured }, null, 2))
  process.exitCode = measured.every((each) => each.errors === 0 && each.auditLines === each.requests) ? 0 : 1
}

/** What a request costs, which other work on the machine hardly changes, and how many the two processors could bear. */
function costOf(used: ProcessorTime, before: ProcessorTime, count: number) {
  const each = (part: keyof ProcessorTime) => Math.round(((used[part] - before[part]) / count) * 1000) / 1000
  const milliseconds = { server: each('server'), postgres: each('postgres'), generator: each('generator') }
  const sum = milliseconds.server + milliseconds.postgres + milliseconds.generator
  return { processorMillisecondsEach: milliseconds, boundPerSecondOnTwoProcessors: Math.round(2_000 / sum) }
}

/** Says which request is refused, before thousands of them are. */
async function tryEach(url: string, people: readonly BusyPerson[], drawing: SeededRandom): Promise<void> {
  for (let tried = 0; tried < 500; tried += 1) {
    const { path, method, headers, body } = drawRequest(people, drawing)
    const answer = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) })
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`)
  }
}

async function auditLines(superuser: pg.Client): Promise<number> {
  const { rows } = await superuser.query<{ lines: number }>(
    "select count(*)::int as lines from kernel.audit_line where viewer_kind = 'account'",
  )
  return rows[0]?.lines ?? Number.NaN
}

/** Sends so many different requests, each once, over connections that stay open. */
async function load(url: string, people: readonly BusyPerson[], amount: number, drawing: SeededRandom) {
  const drawn: BusyRequest[][] = []
  const each = Math.ceil(amount / connections)
  for (let connection = 0; connection < connections; connection += 1)
    drawn.push(Array.from({ length: each }, () => drawRequest(people, drawing)))
  const kinds = Object.groupBy(drawn.flat(), ({ kind }) => kind)
  const milliseconds: number[] = []
  const waiting = [...drawn]
  const began = performance.now()
  // The generator itself looks only once a second whether it is done.
  let ended = began
  const { errors, non2xx } = await autocannon({
    url,
    connections,
    amount: each * connections,
    setupClient: (client) => {
      client.setRequests((waiting.pop() ?? []) as autocannon.Request[])
      client.on('response', (_status, _bytes, taken) => {
        milliseconds.push(taken)
        ended = performance.now()
      })
    },
  })
  const seconds = (ended - began) / 1000
  return {
    requests: milliseconds.length,
    requestsPerSecond: Math.round(milliseconds.length / seconds),
    p50Milliseconds: quantile(milliseconds, 0.5),
    p95Milliseconds: quantile(milliseconds, 0.95),
    p99Milliseconds: quantile(milliseconds, 0.99),
    errors: errors + non2xx,
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, list.length])),
  }
}
