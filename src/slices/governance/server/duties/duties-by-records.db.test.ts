import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { deliverNextEvent } from '../../../../kernel/events/server/deliver-events.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import { markDuty, showDuties } from '../../contract/duties/duty-endpoints.ts'
import { castBallot, closeBallot } from '../../contract/endpoints/ballot-endpoints.ts'
import { saveMinutes, showMinutes } from '../../contract/endpoints/minutes-endpoints.ts'
import { fiscalYearBefore, fiscalYearOn } from '../../domain/fiscal-year.ts'
import { aMeeting, callMeeting, type MeetingWorld, setMeetingWorld } from '../../testing/meeting-world.ts'
import { governanceSlice } from '../slice.ts'

let test: TestFloor
let world: MeetingWorld
beforeAll(async () => {
  test = await openTestFloor(governanceSlice.reactions)
  world = await setMeetingWorld(test)
  await test.superuser.query(
    `update governance.statement set value = value || '{"fiscalYearStart": {"month": 4, "day": 1}}'
     where owner_id = $1 and topic = 'articles'`,
    [world.allianceId],
  )
})
afterAll(() => test.close())

const today = dateInJapan(new Date())
const start = { month: 4, day: 1 }
const closed = fiscalYearBefore(start, fiscalYearOn(start, today))

async function hear(): Promise<void> {
  const fail = (_reaction: string, error: unknown) => {
    throw error
  }
  while (await deliverNextEvent(test.floor, governanceSlice.reactions, fail));
}

const duty = async (rule: string, viewer: Viewer = world.office) => {
  const query = { allianceId: world.allianceId }
  const { duties } = await answerOf(callServed(test.floor, governanceSlice.endpoints, viewer, showDuties, { query }))
  return duties.find(({ id }) => id === `${rule}@${closed.until}`)
}
const mark = (rule: string) =>
  callServed(test.floor, governanceSlice.endpoints, world.office, markDuty, {
    body: { inYear: today, duty: `${rule}@${closed.until}`, doneOn: today, doneBy: '試験 花子', reference: '' },
  })

async function generalMeeting() {
  const meeting = await callMeeting(test, world, aMeeting('generalMeeting'))
  await meeting.attend(meeting.voters.filter(({ part }) => part === 'voter').map(({ id }) => id))
  const ballotId = await meeting.open('named')
  return { meeting, ballotId }
}

const vote = async (ballotId: string, voterIds: readonly string[]) => {
  for (const voterId of voterIds)
    await world.answer(world.office, castBallot, { params: { ballotId }, body: { voterId, choice: 'for' } })
}

const saveAll = async (params: { meetingId: string }, revision: number, lacks?: string) => {
  const { content } = await world.answer(world.office, showMinutes, { params })
  const written = Object.fromEntries(
    Object.entries(content).map(([id, item]) => [
      id,
      id === lacks ? { state: 'lacking' as const, text: '' } : { state: 'written' as const, text: item.text || '架空' },
    ]),
  )
  await world.answer(world.office, saveMinutes, { params, body: { revision, content: written } })
  await hear()
}

describe('a general meeting on record', () => {
  it('ticks its notice, itself and its minutes, each from the moment the record shows it, and nobody else does', async () => {
    const { meeting, ballotId } = await generalMeeting()
    await hear()
    const record = meeting.params.meetingId
    expect((await duty('general-meeting-called'))?.seen).toMatchObject({ source: 'meeting', record })
    expect(await duty('ordinary-general-meeting')).toMatchObject({ doneOn: null, seen: null, mark: null })

    await vote(
      ballotId,
      meeting.voters.filter(({ part }) => part === 'voter').map(({ id }) => id),
    )
    await world.answer(world.office, closeBallot, { params: { ballotId } })
    await hear()
    const held = { source: 'meeting', on: today, says: expect.stringContaining('試験の会議'), record }
    expect(await duty('ordinary-general-meeting')).toMatchObject({ doneOn: today, seen: held, mark: null })
    expect(await mark('ordinary-general-meeting')).toHaveProperty('refusal', 'marked-already')

    await saveAll(meeting.params, 0, 'writer')
    expect((await duty('general-meeting-minuted'))?.seen).toBe(null)
    await saveAll(meeting.params, 1)
    expect((await duty('general-meeting-minuted'))?.seen).toMatchObject({ on: today, record })
    await saveAll(meeting.params, 2, 'writer')
    expect(await duty('general-meeting-minuted')).toMatchObject({ doneOn: null, seen: null })
    await saveAll(meeting.params, 3)
    expect((await duty('general-meeting-minuted'))?.seen).toMatchObject({ on: today })
    const { rows } = await test.superuser.query(
      `select duty, withdrawn_at is null as stands from governance.duty_fulfilment
       where owner_id = $1 and duty like 'general-meeting-minuted%' order by recorded_at`,
      [world.allianceId],
    )
    expect(rows.map(({ stands }) => stands)).toEqual([false, true])
  })

  it('shows its record to those who may open it, and to the others that there is one', async () => {
    for (const role of ['director', 'auditor'] as const)
      expect((await duty('ordinary-general-meeting', world.someone(role)))?.seen?.record).toBeTypeOf('string')
    const readers = [world.someone('councillor'), world.someone('prefectureOfficer', world.prefectureId)]
    for (const reader of readers)
      expect((await duty('ordinary-general-meeting', reader))?.seen).toMatchObject({ source: 'meeting', record: null })
  })

  it('stands beside what the office had said before, and the first day counts', async () => {
    await test.superuser.query('delete from governance.duty_fulfilment where owner_id = $1', [world.allianceId])
    expect(await mark('general-meeting-minuted')).toHaveProperty('answer')
    const { meeting, ballotId } = await generalMeeting()
    await vote(
      ballotId,
      meeting.voters.filter(({ part }) => part === 'voter').map(({ id }) => id),
    )
    await world.answer(world.office, closeBallot, { params: { ballotId } })
    await saveAll(meeting.params, 0)
    expect(await duty('general-meeting-minuted')).toMatchObject({
      doneOn: today,
      mark: { doneBy: '試験 花子' },
      seen: { source: 'meeting' },
    })
  })
})

it('no person writes what the system saw', async () => {
  const { rows } = await test.superuser.query(
    `select polname, pg_get_expr(coalesce(polwithcheck, polqual), polrelid) as rule from pg_policy
     where polrelid = 'governance.duty_fulfilment'::regclass and polcmd in ('a', 'w')`,
  )
  expect(rows).toHaveLength(2)
  for (const { rule } of rows) expect(rule).toMatch(/kind\) = 'system'::text|kind = 'system'/)
})
