import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import { castBallot, closeBallot } from '../../contract/endpoints/ballot-endpoints.ts'
import { listMeetings, saveMeeting, showMeeting } from '../../contract/endpoints/meeting-endpoints.ts'
import { aMeeting, callMeeting, type MeetingWorld, setMeetingWorld } from '../../testing/meeting-world.ts'

let test: TestFloor
let world: MeetingWorld
beforeAll(async () => {
  test = await openTestFloor()
  world = await setMeetingWorld(test)
})
afterAll(() => test.close())

const vote = (viewer: Parameters<MeetingWorld['call']>[0], ballotId: string, voterId: string) =>
  world.call(viewer, castBallot, { params: { ballotId }, body: { voterId, choice: 'for' } })

describe('hides', () => {
  it('a meeting from whoever does not belong to its body, and every meeting from the prefecture', async () => {
    const council = await callMeeting(test, world, aMeeting('council'))
    const board = await callMeeting(test, world, aMeeting('board'))
    const general = await callMeeting(test, world, aMeeting('generalMeeting'))
    const planned = { meetingId: crypto.randomUUID() }
    await world.answer(world.office, saveMeeting, {
      params: planned,
      body: { version: null, meeting: aMeeting('board') },
    })
    const { director, auditor, councillor } = world.people
    const stranger = { ...world.office, organisationId: world.prefectureId }
    const sees = async (viewer: typeof stranger) => {
      const shown = await Promise.all(
        [council.params, board.params, general.params, planned].map((params) =>
          world.call(viewer, showMeeting, { params }),
        ),
      )
      return shown.map((each) => 'answer' in each)
    }
    const [aDirector = stranger, anAuditor = stranger, aCouncillor = stranger, aKeeper = stranger] = [
      director[0],
      auditor[0],
      councillor[0],
      world.keepers[0],
    ]
    expect(await sees(world.office)).toEqual([true, true, true, true])
    expect(await sees(aDirector)).toEqual([false, true, true, false])
    expect(await sees(anAuditor)).toEqual([true, true, true, false])
    expect(await sees(aCouncillor)).toEqual([true, false, false, false])
    expect(await sees(aKeeper)).toEqual([false, false, true, false])
    expect(await sees(stranger)).toEqual([false, false, false, false])
    const officer = world.someone('prefectureOfficer', world.prefectureId)
    expect(await world.call(officer, listMeetings, {})).toHaveProperty('refusal', 'not-permitted')
    const listed = await world.answer(aCouncillor, listMeetings, {})
    expect(new Set(listed.items.map(({ body }) => body))).toEqual(new Set(['council']))
  })

  it('what others chose while a named ballot is open; afterwards it stands in the record', async () => {
    const meeting = await callMeeting(test, world, aMeeting('council'))
    const [one, two] = world.people.councillor
    if (!one || !two) throw new Error('there are councillors')
    await meeting.attend(meeting.voters.map(({ id }) => id))
    const ballotId = await meeting.open('named')
    await vote(one, ballotId, meeting.voterOf('評議員 一'))
    const ballotFor = async (viewer: typeof one) => (await meeting.show(viewer)).items[0]?.ballots[0]
    expect((await ballotFor(two))?.choices).toEqual([])
    expect((await ballotFor(world.office))?.choices).toEqual([])
    expect((await ballotFor(one))?.choices).toHaveLength(1)
    expect((await ballotFor(two))?.voted).toEqual([meeting.voterOf('評議員 一')])
    await world.answer(world.office, closeBallot, { params: { ballotId } })
    expect((await ballotFor(two))?.choices).toHaveLength(1)
  })
})

describe('a resolution without a meeting', () => {
  it('of the board is carried when all agree and no auditor objects, with the article that is still to be confirmed', async () => {
    const written = async (objects: boolean) => {
      const meeting = await callMeeting(test, world, aMeeting('board', { form: 'written' }))
      const ballotId = await meeting.open('written')
      for (const [at, name] of ['理事 一', '理事 二', '理事 三', '理事 四'].entries()) {
        await vote(world.people.director[at] ?? world.office, ballotId, meeting.voterOf(name))
      }
      const [auditor = world.office] = world.people.auditor
      const params = { ballotId }
      const choice = objects ? 'against' : 'for'
      await world.answer(auditor, castBallot, { params, body: { voterId: meeting.voterOf('監事 一'), choice } })
      return world.answer(world.office, closeBallot, { params })
    }
    expect(await written(false)).toMatchObject({ outcome: 'carried', articles: ['一般法96条'] })
    expect((await written(false)).warnings.join()).toContain('原文での確認が済んでいません')
    expect(await written(true)).toMatchObject({ outcome: 'rejected' })
  })
})
