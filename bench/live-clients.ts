import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { organisation, ownTopic, publishOwn, serveLive, signedIn } from '../src/kernel/events/testing/live-stage.ts'
import type { Role } from '../src/kernel/identity/domain/role.ts'
import type { LiveClientOrder, LiveClientResult } from './fixtures/live-client-program.ts'
import { withLiveFloor } from './fixtures/live-floor.ts'
import { quantile } from './fixtures/quantile.ts'

// Live clients of twenty organisations with three kinds of roles, played by a process of their own, some of which lose
// their connection all the time. Latency runs from before the publishing transaction to the arrival in the client.
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '30' },
    rate: { type: 'string', default: '10' },
    cuts: { type: 'string', default: '20' },
  },
})
const [count, seconds, rate, cutsPerSecond] = [values.clients, values.seconds, values.rate, values.cuts].map(Number)
if (!count || !seconds || !rate || !cutsPerSecond) throw new Error('numbers above zero, please')
const roles: readonly Role[] = ['buyer', 'doctor', 'director']
const timedTopic = { ...ownTopic, shape: z.object({ number: z.number(), sentAt: z.number() }) }

await withLiveFloor(async (floor, superuser) => {
  const organisations: string[] = []
  for (let each = 0; each < 20; each += 1) organisations.push(await organisation(superuser))
  const people: { token: string; organisation: number }[] = []
  for (let each = 0; each < count; each += 1) {
    const of = each % organisations.length
    const role = roles[Math.floor(each / organisations.length) % roles.length] ?? 'buyer'
    people.push({ token: (await signedIn(superuser, organisations[of] ?? '', [role])).token, organisation: of })
  }
  const server = await serveLive(floor, [timedTopic])
  const program = fork(fileURLToPath(new URL('./fixtures/live-client-program.ts', import.meta.url)))
  const order: LiveClientOrder = { url: server.url, tokens: people.map(({ token }) => token), cutsPerSecond }
  const startedAt = performance.now()
  program.send(order)
  await once(program, 'message')
  const connectedIn = performance.now() - startedAt

  const published = organisations.map((): number[] => [])
  const total = seconds * rate
  const publishing: Promise<void>[] = []
  const began = performance.now()
  // At a fixed rate, whether or not the one before has come through.
  for (let number = 1; number <= total; number += 1) {
    await delay(Math.max(0, began + (number * 1_000) / rate - performance.now()))
    const of = (number * 13) % organisations.length
    const sentAt = performance.timeOrigin + performance.now()
    publishing.push(
      publishOwn(floor, organisations[of] ?? '', number, { sentAt }).then(() => {
        published[of]?.push(number)
      }),
    )
  }
  await Promise.all(publishing)
  await delay(2_000)
  program.send('stop')
  const [result] = (await once(program, 'message')) as [LiveClientResult]
  const ends = people.map(({ token, organisation: of }) => compare(published[of] ?? [], result.byToken[token] ?? []))
  const sum = (pick: (end: (typeof ends)[number]) => number) => ends.reduce((all, end) => all + pick(end), 0)
  console.log(
    JSON.stringify({
      bench: 'live-clients',
      clients: count,
      connectedInMilliseconds: Math.round(connectedIn),
      events: total,
      deliveries: result.latencies.length,
      reconnects: result.cuts,
      resets: result.resets,
      lost: sum(({ lost }) => lost),
      twice: sum(({ twice }) => twice),
      deliveryP50Milliseconds: quantile(result.latencies, 0.5),
      deliveryP99Milliseconds: quantile(result.latencies, 0.99),
      deliveryMostMilliseconds: quantile(result.latencies, 1),
      budgetP99Milliseconds: 500,
      serverMemoryMegabytes: Math.round(process.memoryUsage().rss / 1_000_000),
    }),
  )
  await server.stop()
})

function compare(sent: readonly number[], received: readonly number[]): { lost: number; twice: number } {
  const got = new Set(received)
  return { lost: sent.filter((number) => !got.has(number)).length, twice: received.length - got.size }
}
