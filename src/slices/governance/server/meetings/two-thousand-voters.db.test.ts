import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import { closeBallot } from '../../contract/endpoints/ballot-endpoints.ts'
import { aMeeting, callMeeting, type MeetingWorld, setMeetingWorld } from '../../testing/meeting-world.ts'

const voters = 2_000
const most = 2_000

let test: TestFloor
let world: MeetingWorld
beforeAll(async () => {
  test = await openTestFloor()
  world = await setMeetingWorld(test)
})
afterAll(() => test.close())

/** A general meeting with so many voters, all present, nine in ten in favour: rows as the votes themselves leave them. */
async function fullBallot(kind: 'named' | 'secret'): Promise<string> {
  const { params, voters: roll, open } = await callMeeting(test, world, aMeeting('generalMeeting'))
  const more = voters - roll.length
  const given = [params.meetingId, world.allianceId, more]
  const ask = (text: string, values: readonly unknown[]) => test.superuser.query(text, [...values])
  await ask(
    `insert into governance.meeting_voter (id, meeting_id, owner_id, position, part, name, votes)
     select gen_random_uuid(), $1, $2, 10 + n, 'voter', '社員' || n, 1 from generate_series(1, $3::int) n`,
    given,
  )
  await ask(
    `insert into governance.attendance (id, meeting_id, voter_id, owner_id, how, online, recorded_at)
     select gen_random_uuid(), $1, id, $2, 'inPerson', false, now() from governance.meeting_voter where meeting_id = $1`,
    given.slice(0, 2),
  )
  const ballotId = await open(kind)
  const cast = [ballotId, ...given.slice(0, 2)]
  await ask(
    `insert into governance.ballot_turnout (ballot_id, voter_id, meeting_id, owner_id)
     select $1, id, $2, $3 from governance.meeting_voter where meeting_id = $2`,
    cast,
  )
  if (kind === 'named') {
    await ask(
      `insert into governance.named_ballot (ballot_id, voter_id, meeting_id, owner_id, choice, cast_at, cast_by)
       select $1, id, $2, $3, case when row_number() over () % 10 = 0 then 'against' else 'for' end, now(), id
       from governance.meeting_voter where meeting_id = $2`,
      cast,
    )
  } else {
    await ask(
      `insert into governance.secret_box (ballot_id, votes, choice, meeting_id, owner_id, slips)
       values ($1, 1, 'for', $2, $3, 1800), ($1, 1, 'against', $2, $3, 200), ($1, 1, 'abstain', $2, $3, 0)`,
      cast,
    )
  }
  return ballotId
}

it.each(['named', 'secret'] as const)('a %s ballot of two thousand is decided within two seconds', async (kind) => {
  const ballotId = await fullBallot(kind)
  const began = performance.now()
  const result = await world.answer(world.office, closeBallot, { params: { ballotId } })
  const took = performance.now() - began
  expect(result).toMatchObject({ outcome: 'carried' })
  expect(result.because.join()).toContain('1800 / 2000')
  console.info(`${kind}: ${voters} voters decided in ${Math.round(took)} ms`)
  expect(took).toBeLessThan(most)
})
