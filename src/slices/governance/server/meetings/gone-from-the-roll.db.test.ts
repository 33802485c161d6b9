import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { openSystemWork } from '../../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import { castBallot, closeBallot } from '../../contract/endpoints/ballot-endpoints.ts'
import { aMeeting, callMeeting, setMeetingWorld } from '../../testing/meeting-world.ts'
import { addStatement } from '../living/statement-store.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

describe('who left between the notice and the day', () => {
  const dayOf = async (meetingId: string) => {
    const { rows } = await test.superuser.query('select held_on::text as day from governance.meeting where id = $1', [
      meetingId,
    ])
    return rows[0]?.day as string
  }

  it('has no vote in a general meeting and is in no count: a special resolution asks half of those who are members', async () => {
    const own = await setMeetingWorld(test, 4)
    const planned = aMeeting('generalMeeting')
    const items = planned.items.map((item) => ({ ...item, subject: 'amendArticles' as const }))
    const meeting = await callMeeting(test, own, { ...planned, items })
    const names = [1, 2, 3, 4].map((each) => `架空法人${each}`)
    const ids = names.map(meeting.voterOf)
    await meeting.attend(ids)
    const effectiveOn = calendarDate(await dayOf(meeting.params.meetingId))
    await test.superuser.query(
      'update kernel.membership set withdrawn_on = $1 where alliance_id = $2 and organisation_id = any($3)',
      [effectiveOn, own.allianceId, own.memberIds.slice(2)],
    )
    await openSystemWork(test.floor, 'test-setup', async (system) => {
      const struckOff = { ownerId: own.allianceId, effectiveOn, reason: '退社', topic: 'member', value: null } as const
      for (const subject of own.memberIds.slice(2)) await addStatement(workFor(system), { ...struckOff, subject })
    })
    expect((await meeting.show()).voters.map(({ name, isGone }) => [name, isGone])).toEqual(
      names.map((name, at) => [name, at > 1]),
    )
    const ballotId = await meeting.open('named')
    const cast = (at: number) =>
      own.call(own.office, castBallot, { params: { ballotId }, body: { voterId: ids[at] ?? '', choice: 'for' } })
    expect(await cast(2)).toHaveProperty('refusal', 'vote-not-accepted')
    for (const at of [0, 1]) expect(await cast(at)).toHaveProperty('answer')
    const result = await own.answer(own.office, closeBallot, { params: { ballotId } })
    expect(result).toMatchObject({ outcome: 'carried' })
    expect(result.because.join()).toContain('2 / 2')
    expect(result.warnings.join()).toContain('架空法人3、架空法人4')
  })

  it('has none in the board either, and a director nobody called is told', async () => {
    const own = await setMeetingWorld(test)
    const meeting = await callMeeting(test, own, aMeeting('board'))
    const ids = ['理事 一', '理事 二', '理事 三', '理事 四'].map(meeting.voterOf)
    await meeting.attend(ids)
    const day = await dayOf(meeting.params.meetingId)
    await test.superuser.query(
      `insert into governance.body_term_end (id, owner_id, term_id, last_on, cause, reason, recorded_at)
       select gen_random_uuid(), t.owner_id, t.id, $2::date - 1, 'resigned', '試験', now()
       from governance.body_term t join governance.body_person p on p.id = t.person_id
       where t.owner_id = $1 and p.name = '理事 四'`,
      [own.allianceId, day],
    )
    await test.superuser.query(
      `with person as (insert into governance.body_person (id, owner_id, name, recorded_at)
         values (gen_random_uuid(), $1, '理事 五', now()) returning id)
       insert into governance.body_term (id, owner_id, person_id, post, elected_on, from_on, reason, recorded_at)
       select gen_random_uuid(), $1, id, 'director', $2::date, $2::date, '試験', now() from person`,
      [own.allianceId, day],
    )
    const ballotId = await meeting.open('named')
    const [, , , four = own.office] = own.people.director
    const cast = (viewer: typeof four, voterId = '') =>
      own.call(viewer, castBallot, { params: { ballotId }, body: { voterId, choice: 'for' } })
    expect(await cast(four, ids[3])).toHaveProperty('refusal', 'vote-not-accepted')
    for (const id of ids.slice(0, 2)) expect(await cast(own.office, id)).toHaveProperty('answer')
    const result = await own.answer(own.office, closeBallot, { params: { ballotId } })
    expect(result).toMatchObject({ outcome: 'carried' })
    expect(result.because.join()).toContain('2 / 3')
    expect(result.warnings.join()).toMatch(/数に入れていません：理事 四.*招集通知を発していません：理事 五/s)
  })
})
