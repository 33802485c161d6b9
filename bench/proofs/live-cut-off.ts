import { parseArgs } from 'node:util'
import type pg from 'pg'
import {
  endMembership,
  keep,
  openWard,
  prepareDisclosedBeds,
  serveBeds,
  type Ward,
  watchRevoked,
} from '../../src/kernel/disclosure/testing/revoked-rule-stage.ts'
import { organisation, ownTopic, serveLive, signedIn } from '../../src/kernel/events/testing/live-stage.ts'
import { readStream, until } from '../../src/kernel/events/testing/stream-reader.ts'
import type { WorkFloor } from '../../src/kernel/work/server/open-work.ts'
import { liveStreamPath } from '../../src/platform/contract/live-stream.ts'
import { withLiveFloor } from '../fixtures/live-floor.ts'
import { quantile } from '../fixtures/quantile.ts'

// People lose their right while their stream is open: how long it stays open, and what the server answers them
// afterwards. It fails when one stream outlives five seconds, one request is answered, or one event is heard too late.
const { values } = parseArgs({ options: { count: { type: 'string', default: '200' } } })
const count = Number(values.count)
const atOnce = 10
const mostMilliseconds = 5_000

interface Watched {
  readonly closedAfter: number
  /** How often something was still answered or told. */
  readonly answered: number
}

const endings = [
  ['session-ended', 'update kernel.session set ended_at = now() where account_id = $1'],
  ['session-idle', "update kernel.session set last_seen_at = now() - interval '16 minutes' where account_id = $1"],
  ['account-disabled', 'update kernel.account set disabled_at = now() where id = $1'],
  ['person-left', 'update kernel.role_assignment set until_on = current_date where account_id = $1'],
] as const

await withLiveFloor(async (floor, superuser) => {
  const sessions = await loseSessions(floor, superuser)
  await prepareDisclosedBeds(superuser)
  const rules = await loseSight(floor, superuser, ({ world, rule }) => keep(floor, world).end(rule))
  const members = await loseSight(floor, superuser, ({ world }) => endMembership(superuser, world.fellow))
  const budget = { budgetMilliseconds: mostMilliseconds, endings: endings.map(([name]) => name) }
  const figures = { sessionsLost: figuresOf(sessions), rulesRevoked: figuresOf(rules), membersLeft: figuresOf(members) }
  console.log(JSON.stringify({ proof: 'live-cut-off', ...budget, ...figures }))
  process.exitCode = [...sessions, ...rules, ...members].some(isTooMuch) ? 1 : 0
})

async function loseSessions(floor: WorkFloor, superuser: pg.Client): Promise<Watched[]> {
  const server = await serveLive(floor, [ownTopic])
  const watched = await inRounds(async (number) => {
    const person = await signedIn(superuser, await organisation(superuser), ['buyer'])
    const reader = await readStream(server.url, person.token)
    const [, statement] = endings[number % endings.length] ?? endings[0]
    await superuser.query(statement, [person.accountId])
    const endedAt = performance.now()
    return async () => {
      await until(() => reader.isClosed(), 'the stream is closed', 30_000)
      const { status } = await fetch(new URL(liveStreamPath, server.url), {
        headers: { cookie: `renkei_session=${person.token}` },
      })
      return { closedAfter: reader.closedAt() - endedAt, answered: status === 401 ? 0 : 1 }
    }
  })
  await server.stop()
  return watched
}

/** The row that was disclosed must be 404, and neither the old stream nor a new one may tell of it. */
async function loseSight(
  floor: WorkFloor,
  superuser: pg.Client,
  takeAway: (ward: Ward) => Promise<unknown>,
): Promise<Watched[]> {
  const server = await serveBeds(floor)
  const watched = await inRounds(async () => {
    const ward = await openWard(floor, superuser, server)
    await takeAway(ward)
    const revokedAt = performance.now()
    return async () => {
      const { closedAfter, status, heardAfterwards } = await watchRevoked(floor, server, ward, revokedAt)
      return { closedAfter, answered: heardAfterwards + (status === 404 ? 0 : 1) }
    }
  })
  await server.stop()
  return watched
}

/** Each takes a right away and answers how to watch what follows; ten are watched at once. */
async function inRounds(takeAway: (number: number) => Promise<() => Promise<Watched>>): Promise<Watched[]> {
  const watched: Watched[] = []
  for (let from = 0; from < count; from += atOnce) {
    const running: Promise<Watched>[] = []
    for (let number = from; number < Math.min(from + atOnce, count); number += 1) {
      const watch = await takeAway(number)
      running.push(watch())
    }
    watched.push(...(await Promise.all(running)))
  }
  return watched
}

function isTooMuch({ closedAfter, answered }: Watched): boolean {
  return closedAfter > mostMilliseconds || answered > 0
}

function figuresOf(watched: readonly Watched[]) {
  const closedAfter = watched.map((each) => each.closedAfter)
  return {
    runs: watched.length,
    closedP50Milliseconds: quantile(closedAfter, 0.5),
    closedMostMilliseconds: quantile(closedAfter, 1),
    late: closedAfter.filter((milliseconds) => milliseconds > mostMilliseconds).length,
    answeredAfterwards: watched.reduce((sum, { answered }) => sum + answered, 0),
  }
}
