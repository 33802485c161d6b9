import { parseArgs } from 'node:util'
import { organisation, ownTopic, serveLive, signedIn } from '../../src/kernel/events/testing/live-stage.ts'
import { readStream, type StreamReader, until } from '../../src/kernel/events/testing/stream-reader.ts'
import { liveStreamPath } from '../../src/platform/contract/live-stream.ts'
import { withLiveFloor } from '../fixtures/live-floor.ts'
import { quantile } from '../fixtures/quantile.ts'

// People lose their right while their stream is open: how long it stays open, and what the server answers them
// afterwards. It fails when one stream outlives five seconds or one request is answered.
const { values } = parseArgs({ options: { count: { type: 'string', default: '200' } } })
const count = Number(values.count)
const atOnce = 10
const mostMilliseconds = 5_000

const endings = [
  ['session-ended', 'update kernel.session set ended_at = now() where account_id = $1'],
  ['session-idle', "update kernel.session set last_seen_at = now() - interval '16 minutes' where account_id = $1"],
  ['account-disabled', 'update kernel.account set disabled_at = now() where id = $1'],
  ['person-left', 'update kernel.role_assignment set until_on = current_date where account_id = $1'],
] as const

await withLiveFloor(async (floor, superuser) => {
  const server = await serveLive(floor, [ownTopic])
  const closedAfter: number[] = []
  let answered = 0
  for (let from = 0; from < count; from += atOnce) {
    const running: Promise<void>[] = []
    for (let number = from; number < Math.min(from + atOnce, count); number += 1) {
      const person = await signedIn(superuser, await organisation(superuser), ['buyer'])
      const reader = await readStream(server.url, person.token)
      const [, statement] = endings[number % endings.length] ?? endings[0]
      await superuser.query(statement, [person.accountId])
      running.push(watch(person.token, reader, performance.now()))
    }
    await Promise.all(running)
  }
  async function watch(token: string, reader: StreamReader, endedAt: number) {
    await until(() => reader.isClosed(), 'the stream is closed', 30_000)
    closedAfter.push(reader.closedAt() - endedAt)
    const { status } = await fetch(new URL(liveStreamPath, server.url), {
      headers: { cookie: `renkei_session=${token}` },
    })
    if (status !== 401) answered += 1
  }
  const late = closedAfter.filter((milliseconds) => milliseconds > mostMilliseconds).length
  console.log(
    JSON.stringify({
      proof: 'live-cut-off',
      runs: closedAfter.length,
      endings: endings.map(([name]) => name),
      closedP50Milliseconds: quantile(closedAfter, 0.5),
      closedMostMilliseconds: quantile(closedAfter, 1),
      budgetMilliseconds: mostMilliseconds,
      late,
      answeredAfterwards: answered,
    }),
  )
  await server.stop()
  process.exitCode = late + answered > 0 ? 1 : 0
})
