import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { openTestFloor, type TestFloor } from '../../../../../kernel/work/testing/open-test-floor.ts'
import { castBallot, closeBallot } from '../../../contract/endpoints/ballot-endpoints.ts'
import {
  printNoticePdf,
  printNoticeWord,
  saveMeeting,
  sendNotice,
} from '../../../contract/endpoints/meeting-endpoints.ts'
import {
  fileMinutes,
  listFiledMinutes,
  printMinutesWord,
  saveMinutes,
  showMinutes,
  signMinutes,
} from '../../../contract/endpoints/minutes-endpoints.ts'
import { aMeeting, callMeeting, type MeetingWorld, setMeetingWorld } from '../../../testing/meeting-world.ts'

let test: TestFloor
let world: MeetingWorld
beforeAll(async () => {
  test = await openTestFloor()
  world = await setMeetingWorld(test)
})
afterAll(() => test.close())

const signedOn = calendarDate('2026-11-23')
const written = (text: string) => ({ state: 'written' as const, text })
const nothing = { state: 'nothingToWrite' as const, text: '' }

/** A board of two directors and the auditor that carried its item. */
async function heldBoard() {
  const meeting = await callMeeting(test, world, aMeeting('board'))
  await meeting.attend(['理事 一', '理事 二', '理事 三', '監事 一'].map(meeting.voterOf))
  const ballotId = await meeting.open('named')
  for (const name of ['理事 一', '理事 二', '理事 三']) {
    const body = { voterId: meeting.voterOf(name), choice: 'for' as const }
    await world.answer(world.office, castBallot, { params: { ballotId }, body })
  }
  await world.answer(world.office, closeBallot, { params: { ballotId } })
  return meeting
}

const whole = (content: Awaited<ReturnType<typeof draft>>) => ({
  ...content,
  specialCall: nothing,
  opinions: nothing,
  otherDirectors: nothing,
  accountantPresent: nothing,
  chair: written('理事 一'),
})
const draft = async (params: { meetingId: string }) =>
  (await world.answer(world.office, showMinutes, { params })).content

/** All that a Word file says: its document part, unpacked. */
function textOfWord(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const texts: string[] = []
  for (let at = file.indexOf('PK\x03\x04'); at >= 0; at = file.indexOf('PK\x03\x04', at + 4)) {
    const [size, nameLength, extra] = [
      file.readUInt32LE(at + 18),
      file.readUInt16LE(at + 26),
      file.readUInt16LE(at + 28),
    ]
    const from = at + 30 + nameLength + extra
    const part = file.subarray(from, from + size)
    texts.push((file.readUInt16LE(at + 8) === 8 ? inflateRawSync(part) : part).toString())
  }
  return texts.join('')
}

describe('minutes', () => {
  it('are not there before the meeting: nothing is drafted, saved or printed, and the answer says from when', async () => {
    const planned = aMeeting('council')
    const params = { meetingId: crypto.randomUUID() }
    await world.answer(world.office, saveMeeting, { params, body: { version: null, meeting: planned } })
    const opening = async () => (await world.answer(world.office, showMinutes, { params })).opening
    expect(await opening()).toMatchObject({ mayBeWritten: false, opensAt: null })
    const call = { params, body: { inWriting: true, waivedByAll: false } }
    await world.answer(world.office, sendNotice, call)
    expect(await opening()).toMatchObject({ mayBeWritten: false, opensAt: planned.heldAt })
    expect(await draft(params)).toEqual({})
    const body = { revision: 0, content: { proceedings: written('まだ開かれていない会議') } }
    expect(await world.call(world.office, saveMinutes, { params, body })).toHaveProperty('refusal', 'not-held-yet')
    expect(await world.call(world.office, printMinutesWord, { params })).toHaveProperty('refusal', 'not-held-yet')
    await test.superuser.query("update governance.meeting set held_at = now() - interval '1 minute' where id = $1", [
      params.meetingId,
    ])
    expect(await opening()).toMatchObject({ mayBeWritten: true })
    expect(await world.call(world.office, saveMinutes, { params, body })).toHaveProperty('answer')
  })

  it('begin as a draft of the record, lack what only people know, and are complete when that is written', async () => {
    const { params } = await heldBoard()
    const shown = await world.answer(world.office, showMinutes, { params })
    expect(shown).toMatchObject({ revision: 0, check: { outcome: 'broken' } })
    expect(shown.content.proceedings?.text).toContain('可決')
    expect(shown.content.proceedings?.text).toContain('賛成 3、反対 0、棄権 0')
    const content = whole(shown.content)
    await world.answer(world.office, saveMinutes, { params, body: { revision: 0, content } })
    const saved = await world.answer(world.office, showMinutes, { params })
    expect(saved).toMatchObject({ revision: 1, check: { outcome: 'met' }, retention: [{ article: '一般法97条1項' }] })
    const stale = { params, body: { revision: 0, content } }
    expect(await world.call(world.office, saveMinutes, stale)).toHaveProperty('refusal', 'minutes-changed-meanwhile')
  })

  it('are signed by directors and auditors who were there, each once, and not changed afterwards', async () => {
    const { params, voterOf } = await heldBoard()
    const content = whole(await draft(params))
    const sign = (viewer: Parameters<MeetingWorld['call']>[0], name: string, revision = 1) =>
      world.call(viewer, signMinutes, { params, body: { voterId: voterOf(name), revision, signedOn } })
    expect(await sign(world.office, '理事 一')).toHaveProperty('refusal', 'no-minutes-yet')
    await world.answer(world.office, saveMinutes, { params, body: { revision: 0, content } })
    const [one = world.office] = world.people.director
    expect(await sign(one, '理事 二')).toHaveProperty('refusal', 'not-a-signer')
    expect(await sign(one, '理事 一')).toHaveProperty('answer')
    expect(await sign(one, '理事 一')).toHaveProperty('refusal', 'not-a-signer')
    expect(await sign(world.office, '理事 四')).toHaveProperty('refusal', 'not-a-signer')
    const after = await world.answer(world.office, showMinutes, { params })
    expect(after.signing).toMatchObject({ outcome: 'broken' })
    for (const name of ['理事 二', '理事 三', '監事 一'])
      expect(await sign(world.office, name)).toHaveProperty('answer')
    const full = await world.answer(world.office, showMinutes, { params })
    expect(full.signing).toMatchObject({ outcome: 'met' })
    expect(full.signatures.filter(({ onPaper }) => onPaper)).toHaveLength(3)
    expect(full.signatures).toHaveLength(4)
    const change = { params, body: { revision: 1, content } }
    expect(await world.call(world.office, saveMinutes, change)).toHaveProperty('refusal', 'minutes-are-signed')
  })

  it('are signed as they were read: what was saved meanwhile takes no signature that was meant for the text before', async () => {
    const { params, voterOf } = await heldBoard()
    const content = whole(await draft(params))
    const save = (revision: number) => world.call(world.office, saveMinutes, { params, body: { revision, content } })
    const [one = world.office] = world.people.director
    const sign = (revision: number) =>
      world.call(one, signMinutes, { params, body: { voterId: voterOf('理事 一'), revision, signedOn } })
    await save(0)
    await save(1)
    expect(await sign(1)).toHaveProperty('refusal', 'minutes-changed-meanwhile')
    expect((await world.answer(one, showMinutes, { params })).signatures).toEqual([])
    expect(await sign(2)).toHaveProperty('answer')
  })

  it('are either signed or changed when both are asked at once, never both', async () => {
    const { params, voterOf } = await heldBoard()
    const content = whole(await draft(params))
    await world.answer(world.office, saveMinutes, { params, body: { revision: 0, content } })
    const [one = world.office] = world.people.director
    const ended = await Promise.all([
      world.call(one, signMinutes, { params, body: { voterId: voterOf('理事 一'), revision: 1, signedOn } }),
      world.call(world.office, saveMinutes, { params, body: { revision: 1, content } }),
    ])
    expect(ended.filter((each) => 'answer' in each)).toHaveLength(1)
  })

  it('reach the prefecture that supervises when they were filed, and no other', async () => {
    const { params } = await heldBoard()
    const officer = world.someone('prefectureOfficer', world.prefectureId)
    const other = await setMeetingWorld(test)
    const stranger = other.someone('prefectureOfficer', other.prefectureId)
    const filed = async (viewer: typeof officer) => {
      const { items } = await world.answer(viewer, listFiledMinutes, {})
      return items.filter(({ meetingId }) => meetingId === params.meetingId)
    }
    const body = { filedOn: calendarDate('2026-11-24'), ground: '代表理事の選定の認可申請(法70条の19)' }
    expect(await world.call(world.office, fileMinutes, { params, body })).toHaveProperty('refusal', 'no-minutes-yet')
    const content = await draft(params)
    await world.answer(world.office, saveMinutes, { params, body: { revision: 0, content } })
    expect(await filed(officer)).toEqual([])
    await world.answer(world.office, fileMinutes, { params, body })
    expect(await filed(officer)).toMatchObject([{ ground: body.ground, content }])
    expect(await filed(stranger)).toEqual([])
    // A later revision is not filed yet: the prefecture goes on reading what was filed.
    const later = { ...content, proceedings: written('あとから書いた案') }
    await world.answer(world.office, saveMinutes, { params, body: { revision: 1, content: later } })
    expect(await filed(officer)).toMatchObject([{ content }])
  })

  it('and the notice are printed from the record, each time the same', async () => {
    const { params } = await heldBoard()
    const printed = async (declaration: typeof printNoticeWord) => {
      const file = await world.answer(world.office, declaration, { params })
      return Buffer.from(await file.bytes())
    }
    const notice = await printed(printNoticeWord)
    expect(notice.equals(await printed(printNoticeWord))).toBe(true)
    for (const words of ['理事会招集通知', '第一の議題', '架空会館', '理事・監事'])
      expect(textOfWord(notice)).toContain(words)
    expect((await printed(printNoticePdf)).subarray(0, 4).toString()).toBe('%PDF')
    const minutes = textOfWord(await printed(printMinutesWord))
    for (const words of ['理事会議事録', '監事 一', '可決', '未記載: 議長の氏名']) expect(minutes).toContain(words)
    // What has nothing to say is left out, and the numbers run on.
    const content = whole(await draft(params))
    await world.answer(world.office, saveMinutes, { params, body: { revision: 0, content } })
    const saved = textOfWord(await printed(printMinutesWord))
    for (const words of ['1．開催の日時と場所', '2．議事の経過の要領とその結果', '3．議長の氏名'])
      expect(saved.includes(words), words).toBe(true)
  })
})
