import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import {
  castBallot,
  closeBallot,
  openBallot,
  recordAttendance,
  withdrawAttendance,
} from '../../contract/endpoints/ballot-endpoints.ts'
import { saveMeeting, sendNotice, showMeeting } from '../../contract/endpoints/meeting-endpoints.ts'
import { setAllianceStage } from '../../testing/alliance-stage.ts'
import { aMeeting, callMeeting, type MeetingWorld, setMeetingWorld } from '../../testing/meeting-world.ts'

let test: TestFloor
let world: MeetingWorld
beforeAll(async () => {
  test = await openTestFloor()
  world = await setMeetingWorld(test)
})
afterAll(() => test.close())

const [first, second, third] = ['架空法人1', '架空法人2', '架空法人3']
const vote = (
  viewer: Parameters<MeetingWorld['call']>[0],
  ballotId: string,
  voterId: string,
  choice = 'for' as const,
) => world.call(viewer, castBallot, { params: { ballotId }, body: { voterId, choice } })
const moveDay = (days: number, meetingId: string) =>
  test.superuser.query('update governance.meeting set held_on = held_on + $1::int where id = $2', [days, meetingId])
const lines = async (operation: string) =>
  (await test.superuser.query('select * from kernel.audit_line where operation = $1', [operation])).rows

describe('grants: a general meeting', () => {
  it('is called, attended, voted on by the members and decided with the article', async () => {
    const meeting = await callMeeting(test, world, aMeeting('generalMeeting'))
    await meeting.attend([meeting.voterOf(first), meeting.voterOf(second)])
    const params = meeting.params
    const proxy = { how: 'byProxy', online: false, holderVoterId: meeting.voterOf(first), holderName: null } as const
    await world.answer(world.office, recordAttendance, { params, body: { voterId: meeting.voterOf(third), ...proxy } })
    expect((await meeting.show()).quorum).toMatchObject({ reached: true, article: '一般法49条1項' })
    const ballotId = await meeting.open('named')
    const [keeper, other] = world.keepers
    if (!keeper || !other) throw new Error('there are members')
    expect((await meeting.show(keeper)).mine).toMatchObject([{ name: first }, { name: third, isProxy: true }])
    expect(await vote(keeper, ballotId, meeting.voterOf(first))).toHaveProperty('answer')
    expect(await vote(keeper, ballotId, meeting.voterOf(third))).toHaveProperty('answer')
    // The office records a hand that was raised.
    expect(await vote(world.office, ballotId, meeting.voterOf(second))).toHaveProperty('answer')
    const result = await world.answer(world.office, closeBallot, { params: { ballotId } })
    expect(result).toMatchObject({ outcome: 'carried', articles: expect.arrayContaining(['一般法49条1項']) })
    const { rows } = await test.superuser.query(
      "select payload from kernel.event where name = 'governance.resolution-decided' and payload->>'ballotId' = $1",
      [ballotId],
    )
    expect(rows).toMatchObject([{ payload: { outcome: 'carried', subject: 'accounts', allianceId: world.allianceId } }])
    const notices = await test.superuser.query(
      "select recipient_organisation_id from kernel.notice where topic = 'governance.meeting-called'",
    )
    expect(notices.rows.map((row) => row.recipient_organisation_id)).toEqual(
      expect.arrayContaining([world.allianceId, ...world.memberIds]),
    )
  })

  it('knows its last day for the notice before anybody sends it, and moves it with the voting in writing', async () => {
    const params = { meetingId: crypto.randomUUID() }
    const planned = aMeeting('generalMeeting')
    await world.answer(world.office, saveMeeting, { params, body: { version: null, meeting: planned } })
    const held = dateInJapan(new Date(planned.heldAt))
    expect((await world.answer(world.office, showMeeting, { params })).calling).toMatchObject({
      lastOn: addDays(held, -8),
      article: '一般法39条・40条',
    })
    const changed = { ...planned, writtenVoting: true }
    await world.answer(world.office, saveMeeting, { params, body: { version: 1, meeting: changed } })
    expect((await world.answer(world.office, showMeeting, { params })).calling.lastOn).toBe(addDays(held, -15))
  })
})

describe('refuses', () => {
  it('a notice after its last day, and takes it when all agree', async () => {
    const params = { meetingId: crypto.randomUUID() }
    const soon = aMeeting('board', { heldAt: new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString() })
    await world.answer(world.office, saveMeeting, { params, body: { version: null, meeting: soon } })
    const late = { params, body: { inWriting: true, waivedByAll: false } }
    expect(await world.call(world.office, sendNotice, late)).toHaveProperty('refusal', 'notice-not-in-time')
    const waived = { params, body: { inWriting: true, waivedByAll: true } }
    expect(await world.call(world.office, sendNotice, waived)).toHaveProperty('answer')
    expect(await world.call(world.office, sendNotice, waived)).toHaveProperty('refusal', 'called-already')
  })

  it('a meeting of a body that nobody is recorded in', async () => {
    const empty = await setAllianceStage(test, 1)
    const office = empty.someone('secretariat')
    const params = { meetingId: crypto.randomUUID() }
    await world.answer(office, saveMeeting, { params, body: { version: null, meeting: aMeeting('council') } })
    const notice = { params, body: { inWriting: true, waivedByAll: false } }
    expect(await world.call(office, sendNotice, notice)).toHaveProperty('refusal', 'nobody-on-the-roll')
  })

  it('a vote twice, after closing, without presence, for another, and by a director with a special interest', async () => {
    const matter = { kind: 'dealing', body: '架空法人2' } as const
    const planned = aMeeting('board')
    const items = planned.items.map((item) => ({ ...item, matter }))
    const meeting = await callMeeting(test, world, { ...planned, items })
    const [one, two, three, four] = world.people.director
    if (!one || !two || !three || !four) throw new Error('there are four directors')
    const ids = ['理事 一', '理事 二', '理事 三'].map(meeting.voterOf)
    const [a = '', b = '', c = ''] = ids
    await meeting.attend(ids)
    const ballotId = await meeting.open('named')
    expect(await vote(one, ballotId, a)).toHaveProperty('answer')
    const why = async (viewer: typeof one, voterId: string) => {
      const ended = await vote(viewer, ballotId, voterId)
      return 'refusal' in ended ? ended.refusal : 'accepted'
    }
    const told = async () => {
      const { rows } = await test.superuser.query('select 1 from governance.named_ballot where ballot_id = $1', [
        ballotId,
      ])
      return rows.length
    }
    expect(await why(one, a)).toBe('vote-not-accepted')
    expect(await why(two, b)).toBe('vote-not-accepted')
    expect(await why(one, c)).toBe('vote-not-accepted')
    expect(await why(four, meeting.voterOf('理事 四'))).toBe('vote-not-accepted')
    expect(await why(world.people.auditor[0] ?? one, a)).toBe('vote-not-accepted')
    expect(await told()).toBe(1)
    expect(await vote(three, ballotId, c)).toHaveProperty('answer')
    const result = await world.answer(world.office, closeBallot, { params: { ballotId } })
    // Four directors, one excluded: two of three are a quorum, and both are in favour.
    expect(result).toMatchObject({ outcome: 'carried', articles: expect.arrayContaining(['一般法95条1項']) })
    expect(result.because.join()).toContain('2 / 3')
    expect(await why(three, c)).toBe('vote-not-accepted')
    expect(await world.call(world.office, closeBallot, { params: { ballotId } })).toHaveProperty(
      'refusal',
      'closed-already',
    )
    const view = await meeting.show()
    expect(view.items[0]?.ballots[0]?.interests.find(({ interested }) => interested)).toMatchObject({
      name: '理事 二',
      article: '一般法95条2項・84条1項',
    })
  })

  it('to guess a director’s interest: a person judges it before the ballot, and until then the result stays open', async () => {
    const planned = aMeeting('board')
    const items = planned.items.map((item) => ({ ...item, matter: { kind: 'dealing', body: '架空法人3' } as const }))
    const decided = async (judged: boolean | undefined) => {
      const meeting = await callMeeting(test, world, {
        ...planned,
        items: items.map((item) => ({ ...item, id: crypto.randomUUID() })),
      })
      const [here = '', other = '', there = ''] = ['理事 一', '理事 二', '理事 三'].map(meeting.voterOf)
      await meeting.attend([here, other, there])
      expect((await meeting.show()).items[0]?.interests.find(({ interested }) => interested === null)?.name).toBe(
        '理事 三',
      )
      const body = { itemId: meeting.itemIds[0] ?? '', kind: 'named' as const }
      const judgement = judged === undefined ? [] : [{ voterId: there, interested: judged }]
      const { ballotId } = await world.answer(world.office, openBallot, {
        params: meeting.params,
        body: { ...body, judged: judgement },
      })
      await vote(world.office, ballotId, here)
      await vote(world.office, ballotId, there)
      const against = { voterId: other, choice: 'against' } as const
      await world.answer(world.office, castBallot, { params: { ballotId }, body: against })
      return (await world.answer(world.office, closeBallot, { params: { ballotId } })).outcome
    }
    expect(await decided(undefined)).toBe('unknown')
    // Two of three in favour; without the third, one of two, which is no majority.
    expect(await decided(false)).toBe('carried')
  })

  it('two ballots at once, one before the day, one on a report, and one on what is decided', async () => {
    const planned = aMeeting('council')
    const report = { ...planned.items[0], id: crypto.randomUUID(), subject: null } as (typeof planned.items)[number]
    const another = { ...planned.items[0], id: crypto.randomUUID() } as (typeof planned.items)[number]
    const meeting = await callMeeting(test, world, { ...planned, items: [...planned.items, another, report] })
    const open = (at: number) =>
      world.call(world.office, openBallot, {
        params: meeting.params,
        body: { itemId: meeting.itemIds[at] ?? '', kind: 'named', judged: [] },
      })
    await moveDay(1, meeting.params.meetingId)
    expect(await open(0)).toHaveProperty('refusal', 'item-is-not-voted-on')
    await moveDay(-1, meeting.params.meetingId)
    expect(await open(2)).toHaveProperty('refusal', 'item-is-not-voted-on')
    const ids = meeting.voters.map(({ id }) => id)
    await meeting.attend(ids)
    const ballotId = await meeting.open('named')
    expect(await open(1)).toHaveProperty('refusal', 'another-ballot-is-open')
    for (const id of ids) await vote(world.office, ballotId, id)
    expect(await world.answer(world.office, closeBallot, { params: { ballotId } })).toMatchObject({
      outcome: 'carried',
    })
    expect(await open(0)).toHaveProperty('refusal', 'is-decided-already')
    expect(await open(1)).toHaveProperty('answer')
  })

  it('presence before the day, a second proxy until the first is taken back, a director’s proxy, and changes of what was called', async () => {
    const meeting = await callMeeting(test, world, aMeeting('generalMeeting'))
    const { params } = meeting
    await moveDay(1, params.meetingId)
    const early = {
      voterId: meeting.voterOf(second),
      how: 'inPerson',
      online: false,
      holderVoterId: null,
      holderName: null,
    } as const
    expect(await world.call(world.office, recordAttendance, { params, body: early })).toHaveProperty(
      'refusal',
      'attendance-not-possible',
    )
    const proxy = (holderName: string) => ({
      params,
      body: {
        voterId: meeting.voterOf(first),
        how: 'byProxy' as const,
        online: false,
        holderVoterId: null,
        holderName,
      },
    })
    await world.answer(world.office, recordAttendance, proxy('代理 一'))
    expect(await world.call(world.office, recordAttendance, proxy('代理 二'))).toHaveProperty(
      'refusal',
      'attendance-not-possible',
    )
    await world.answer(world.office, withdrawAttendance, { params, body: { voterId: meeting.voterOf(first) } })
    expect(await world.call(world.office, recordAttendance, proxy('代理 二'))).toHaveProperty('answer')
    const board = await callMeeting(test, world, aMeeting('board'))
    const forDirector = { ...proxy('代理 一').body, voterId: board.voterOf('理事 一') }
    expect(
      await world.call(world.office, recordAttendance, { params: board.params, body: forDirector }),
    ).toHaveProperty('refusal', 'attendance-not-possible')
    const again = { params, body: { version: 2, meeting: aMeeting('generalMeeting') } }
    expect(await world.call(world.office, saveMeeting, again)).toHaveProperty('refusal', 'called-already')
  })

  it('the second of two votes that arrive at the same time, and counts every vote that came before the end', async () => {
    const meeting = await callMeeting(test, world, aMeeting('council'))
    const ids = meeting.voters.map(({ id }) => id)
    await meeting.attend(ids)
    const ballotId = await meeting.open('secret')
    const [councillor] = world.people.councillor
    if (!councillor) throw new Error('there are councillors')
    const own = meeting.voterOf('評議員 一')
    const both = await Promise.all([vote(councillor, ballotId, own), vote(councillor, ballotId, own)])
    expect(both.filter((each) => 'answer' in each)).toHaveLength(1)
    const [other = councillor, late = councillor] = world.people.councillor.slice(1)
    await vote(other, ballotId, meeting.voterOf('評議員 二'))
    const [voted] = await Promise.all([
      vote(late, ballotId, meeting.voterOf('評議員 三')),
      world.answer(world.office, closeBallot, { params: { ballotId } }),
    ])
    const view = await meeting.show()
    const ballot = view.items[0]?.ballots[0]
    const slips = ballot?.slips.reduce((sum, each) => sum + each.slips, 0)
    expect(slips).toBe('answer' in voted ? 3 : 2)
  })
})

describe('records', () => {
  it('that somebody voted, for the meeting’s ballot, and never what', async () => {
    const voted = await lines('governance.cast-ballot')
    expect(voted.length).toBeGreaterThan(5)
    expect(JSON.stringify(voted)).not.toMatch(/"(for|against|abstain)"/)
    expect((await lines('governance.close-ballot')).length).toBeGreaterThan(0)
  })
})
