import { parseArgs } from 'node:util'
import type pg from 'pg'
import { keep, openWard, prepareDisclosedBeds, serveBeds, watchRevoked } from '../../src/kernel/disclosure/testing/revoked-rule-stage.ts'
import { organisation, ownTopic, serveLive, signedIn } from '../../src/kernel/events/testing/live-stage.ts'
import { readStream, until } from '../../src/kernel/events/testing/stream-reader.ts'
import type { WorkFloor } from '../../src/kernel/work/server/open-work.ts'
import { liveStreamPath } from '../../src/platform/contract/live-stream.ts'
import { withLiveFloor } from '../fixtures/live-floor.ts'
import { quantile } from '../fixtures/quantile.ts'

// People lose their right while their stream is open: how long it stays open, and what the server answers them
// afterwards. It fails when one stream outlives five seconds, one request is answered, or one thing is heard too late.
const { values } = parseArgs({ options: { count: { type: 'string', default: '200' } } })
const count = Number(values.count)
const atOnce = 10
const mostMilliseconds = 5_000

/** How long the stream lived on, and how often something was still answered or told. */
interface Watched {
  readonly closedAfter: number
  readonly answered: number
}

const lostSessions = [
  ['session-ended', 'update kernel.session set ended_at = now() where account_id = $1'],
  ['session-idle', "update kernel.session set last_seen_at = now() - interval '16 minutes' where account_id = $1"],
  ['account-disabled', 'update kernel.account set disabled_at = now() where id = $1'],
  ['person-left', 'update kernel.role_assignment set until_on = current_date where account_id = $1'],
] as const

await withLiveFloor(async (floor, superuser) => {
  await prepareDisclosedBeds(superuser)
  const sessions = await inRounds((number) => loseSession(number))
  const rules = await inRounds(() => loseRule(floor, superuser))
  console.log(
    JSON.stringify({
      proof: 'live-cut-off',
      budgetMilliseconds: mostMilliseconds,
      sessions: { endings: lostSessions.map(([name]) => name), ...figuresOf(sessions) },
      revokedRules: figuresOf(rules),
    }),
  )
  process.exitCode = [...sessions, ...rules].some(isTooMuch) ? 1 : 0
})
