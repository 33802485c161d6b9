import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWork } from '../../../../kernel/work/server/open-work.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import { castBallot, closeBallot, openBallot } from '../../contract/endpoints/ballot-endpoints.ts'
import { showMinutes } from '../../contract/endpoints/minutes-endpoints.ts'
import { type Choice, choices } from '../../domain/meeting/meeting-facts.ts'
import { aMeeting, callMeeting, type MeetingWorld, setMeetingWorld } from '../../testing/meeting-world.ts'
import type { MeetingTables } from './meeting-tables.ts'

let test: TestFloor
let world: MeetingWorld
beforeAll(async () => {
  test = await openTestFloor()
  world = await setMeetingWorld(test)
})
afterAll(() => test.close())

const names = ['評議員 一', '評議員 二', '評議員 三']

/** A secret ballot in which the councillors choose so, in their order. */
async function secretly(chosen: readonly Choice[], close = true) {
  const meeting = await callMeeting(test, world, aMeeting('council'))
  await meeting.attend(meeting.voters.map(({ id }) => id))
  const ballotId = await meeting.open('secret')
  for (const [at, choice] of chosen.entries()) {
    const viewer = world.people.councillor[at] ?? world.office
    const body = { voterId: meeting.voterOf(names[at] ?? ''), choice }
    await world.answer(viewer, castBallot, { params: { ballotId }, body })
  }
  if (close) await world.answer(world.office, closeBallot, { params: { ballotId } })
  return { ...meeting, ballotId }
}

/** Every row that speaks of the ballot, with its age among its like, as the owner of the whole database reads them. */
async function tracesOf(ballotId: string, words: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const queries = [
    ...['ballot_turnout', 'named_ballot', 'secret_box'].map(
      (table) => `select '${table}' as table, to_jsonb(t) - 'owner_id' as row,
        dense_rank() over (order by xmin::text::bigint) as age from governance.${table} t where ballot_id = $1`,
    ),
    `select operation, outcome, refusal, purpose, roles, row_number() over (order by id) as age
     from kernel.audit_line where subject = $1::text`,
    `select name, payload from kernel.event where payload::text like '%' || $1::text || '%'`,
  ]
  const texts: string[] = []
  for (const query of queries) {
    const { rows } = await test.superuser.query(query, [ballotId])
    texts.push(...rows.map((row) => JSON.stringify(row)))
  }
  return texts.map((text) => [...words].reduce((said, [id, word]) => said.replaceAll(id, word), text)).toSorted()
}

const wordsOf = ({ ballotId, voters, params, itemIds }: Awaited<ReturnType<typeof secretly>>) =>
  new Map([
    [ballotId, 'ballot'],
    [params.meetingId, 'meeting'],
    [itemIds[0] ?? '', 'item'],
    ...voters.map(({ id, name }) => [id, name] as const),
  ])

it('leaves the same rows whoever chose what: nobody with the whole database can tell', async () => {
  const orders: Choice[][] = [
    ['for', 'against', 'for'],
    ['against', 'for', 'for'],
    ['for', 'for', 'against'],
  ]
  const traces: string[] = []
  for (const chosen of orders) {
    const ballot = await secretly(chosen)
    traces.push((await tracesOf(ballot.ballotId, wordsOf(ballot))).join('\n'))
  }
  expect(new Set(traces).size, traces.join('\n\n')).toBe(1)
  const other = await secretly(['for', 'against', 'against'])
  expect((await tracesOf(other.ballotId, wordsOf(other))).join('\n')).not.toBe(traces[0])
})

it('all counts change with every vote, so that none is younger than another', async () => {
  const { ballotId } = await secretly(['for', 'against', 'abstain'], false)
  const { rows } = await test.superuser.query(
    'select distinct xmin::text from governance.secret_box where ballot_id = $1',
    [ballotId],
  )
  expect(rows).toHaveLength(1)
})

it('is counted by nobody before its end: not by its office, not by the system, not past the endpoint', async () => {
  const { ballotId } = await secretly(['for', 'against'], false)
  const counted = (viewer: Parameters<typeof openWork>[1]) =>
    openWork<MeetingTables, number>(test.floor, viewer, 'none', async (work) => {
      const rows = await work.db
        .selectFrom('governance.secret_box')
        .selectAll()
        .where('ballot_id', '=', ballotId)
        .execute()
      return rows.length
    })
  expect(await counted(world.office)).toBe(0)
  expect(await counted({ kind: 'system', reason: 'test-setup' })).toBe(0)
  await world.answer(world.office, closeBallot, { params: { ballotId } })
  expect(await counted(world.office)).toBe(choices.length)
})

it('of one voter alone is not counted: whoever closes it at once learns nothing, from the answer, the page or the database', async () => {
  for (const choice of ['for', 'against'] as const) {
    const { ballotId, itemIds, params, show } = await secretly([choice], false)
    const result = await world.answer(world.office, closeBallot, { params: { ballotId } })
    expect(result).toMatchObject({ outcome: 'invalid' })
    expect(result.because.join()).toContain('1人だけ')
    expect((await show()).items[0]?.ballots[0]).toMatchObject({ slips: [], result: { outcome: 'invalid' } })
    for (const viewer of [world.office, { kind: 'system', reason: 'test-setup' } as const]) {
      const rows = await openWork<MeetingTables, unknown[]>(test.floor, viewer, 'none', (work) =>
        work.db.selectFrom('governance.secret_box').selectAll().where('ballot_id', '=', ballotId).execute(),
      )
      expect(rows).toEqual([])
    }
    const { content } = await world.answer(world.office, showMinutes, { params })
    expect(content.proceedings?.text).not.toMatch(/賛成 \d/)
    const again = { params, body: { itemId: itemIds[0] ?? '', kind: 'secret' as const, judged: [] } }
    expect(await world.call(world.office, openBallot, again)).toHaveProperty('answer')
  }
})

it('takes no vote for somebody else, the office’s neither, and no row written past the one way in', async () => {
  const { ballotId, voterOf, params } = await secretly([], false)
  const body = { voterId: voterOf('評議員 一'), choice: 'for' } as const
  for (const viewer of [world.office, world.people.councillor[1] ?? world.office]) {
    const ended = await world.call(viewer, castBallot, { params: { ballotId }, body })
    expect(ended).toHaveProperty('refusal', 'vote-not-accepted')
  }
  const row = { ballot_id: ballotId, voter_id: body.voterId, meeting_id: params.meetingId, owner_id: world.allianceId }
  const past = openWork<MeetingTables, unknown>(test.floor, world.office, 'none', (work) =>
    work.db.insertInto('governance.ballot_turnout').values(row).execute(),
  )
  await expect(past).rejects.toThrow('permission denied')
})

it('is decided by its sums, with a warning where a weight gives somebody away', async () => {
  const { ballotId } = await secretly(['for', 'for', 'against'], false)
  const result = await world.answer(world.office, closeBallot, { params: { ballotId } })
  expect(result).toMatchObject({ outcome: 'carried', articles: expect.arrayContaining(['評議会の定め']) })
  expect(result.because.join()).toContain('2 / 3')
})
