import { afterAll, beforeAll, expect, it } from 'vitest'
import { streamFrames } from '../../../../platform/contract/live-stream.ts'
import type { LiveServer } from '../../../events/testing/live-stage.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { someTerms } from '../../testing/disclosure-world.ts'
import {
  bedTopic,
  endMembership,
  keep,
  openWard,
  prepareDisclosedBeds,
  readBed,
  serveBeds,
  type Ward,
  watchRevoked,
} from '../../testing/revoked-rule-stage.ts'

let test: TestFloor
let server: LiveServer
beforeAll(async () => {
  test = await openTestFloor([], (name) => name === bedTopic.name)
  await prepareDisclosedBeds(test.superuser)
  server = await serveBeds(test.floor)
})
afterAll(async () => {
  await server.stop()
  await test.close()
})

const revocations: readonly (readonly [string, (ward: Ward) => Promise<unknown>])[] = [
  ['the rule was ended', ({ world, rule }) => keep(test.floor, world).end(rule)],
  [
    'the rule was narrowed to sums',
    ({ world, rule }) => keep(test.floor, world).revise(rule, someTerms(world, { granularity: 'aggregated' })),
  ],
  [
    'a denial of the rows was added',
    ({ world }) =>
      keep(test.floor, world).add(
        someTerms(world, { effect: 'deny', audience: { kind: 'oneMember', organisationId: world.fellow } }),
      ),
  ],
  [
    'its last day has passed',
    ({ rule }) =>
      test.superuser.query(
        `update kernel.disclosure_rule_revision set valid_through_on = kernel.today_in_japan() - 1 where rule_id = $1`,
        [rule.ruleId],
      ),
  ],
  ['the member that heard has left', ({ world }) => endMembership(test.superuser, world.fellow)],
  ['the member whose it is has left', ({ world }) => endMembership(test.superuser, world.owner)],
]

it.each(revocations)(
  'what was disclosed is heard of and read no more, and the stream ends, within five seconds after %s',
  async (_because, revoke) => {
    const ward = await openWard(test.floor, test.superuser, server)
    expect(await readBed(server, ward)).toBe(200)
    const revokedAt = performance.now()
    await revoke(ward)
    const { closedAfter, status, heardAfterwards } = await watchRevoked(test.floor, server, ward, revokedAt)
    expect(closedAfter).toBeLessThan(5_000)
    expect(status).toBe(404)
    expect(heardAfterwards).toBe(0)
    expect(ward.reader.frames.at(-1)).toMatchObject({
      event: streamFrames.ended,
      content: { because: 'rights-changed' },
    })
  },
  40_000,
)
