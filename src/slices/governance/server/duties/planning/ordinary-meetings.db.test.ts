import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../../foundation/legal-period.ts'
import type { Viewer } from '../../../../../kernel/identity/domain/viewer.ts'
import { answerOf, callServed } from '../../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../../kernel/work/testing/open-test-floor.ts'
import { saveDutyPlan, showDuties, tryDutyPlan } from '../../../contract/duties/duty-endpoints.ts'
import { saveMeeting, sendNotice, showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { noPlan } from '../../../domain/duties/live/year-plan-days.ts'
import { aMeeting, type MeetingWorld, setMeetingWorld } from '../../../testing/meeting-world.ts'
import { governanceSlice } from '../../slice.ts'

let test: TestFloor
let world: MeetingWorld
beforeAll(async () => {
  test = await openTestFloor()
  world = await setMeetingWorld(test)
  // The year begins with the month, so that the meeting in three weeks lies in it and after the closed one.
  await test.superuser.query(
    `update governance.statement set value = value || jsonb_build_object('fiscalYearStart', jsonb_build_object('month', $2::int, 'day', 1))
     where owner_id = $1 and topic = 'articles'`,
    [world.allianceId, Number(dateInJapan(new Date()).slice(5, 7))],
  )
})
afterAll(() => test.close())

const planned = aMeeting('generalMeeting')
const heldOn = dateInJapan(new Date(planned.heldAt))
const elsewhere = addDays(heldOn, 7)
const params = { meetingId: crypto.randomUUID() }
const plan = (ordinaryMeeting: typeof heldOn) => ({ body: { inYear: heldOn, plan: { ...noPlan, ordinaryMeeting } } })
const showYear = (viewer: Viewer) => {
  const query = { inYear: heldOn, allianceId: world.allianceId }
  return answerOf(callServed(test.floor, governanceSlice.endpoints, viewer, showDuties, { query }))
}
const tryPlan = (day: typeof heldOn) =>
  answerOf(callServed(test.floor, governanceSlice.endpoints, world.office, tryDutyPlan, plan(day)))
const savePlan = (day: typeof heldOn) =>
  answerOf(callServed(test.floor, governanceSlice.endpoints, world.office, saveDutyPlan, plan(day)))
const shown = (viewer: Viewer = world.office) => world.answer(viewer, showMeeting, { params })

describe('the plan of a year and the ordinary general meeting', () => {
  it('stand beside each other: calling changes no plan, planning no meeting, and each says where the other stands', async () => {
    await savePlan(elsewhere)
    await world.answer(world.office, saveMeeting, { params, body: { version: null, meeting: planned } })
    await world.answer(world.office, sendNotice, { params, body: { inWriting: true, waivedByAll: false } })
    expect(await shown()).toMatchObject({ heldOn, yearPlan: { days: { ordinaryMeeting: elsewhere } } })
    expect(await showYear(world.office)).toMatchObject({
      plan: { ordinaryMeeting: elsewhere },
      ordinaryMeetings: [{ ...params, state: 'called', heldOn }],
    })
    expect((await tryPlan(addDays(heldOn, 14))).warnings.join()).toContain('会議の日は変わりません')
    expect((await shown()).heldOn).toBe(heldOn)
  })

  it('come together when the office moves the plan to the meeting, with what is counted from it', async () => {
    const { moved, warnings } = await tryPlan(heldOn)
    expect(moved.map(({ id }) => id.split('@')[0])).toContain('accounts-kept-at-office')
    expect(warnings.join()).not.toContain('会議の日は変わりません')
    expect((await savePlan(heldOn)).moved).toEqual(moved)
    expect(await shown()).toMatchObject({ yearPlan: { days: { ordinaryMeeting: heldOn } } })
  })

  it('are told of to the office alone; a body’s people see the meeting as before, the prefecture and councillors none', async () => {
    expect((await shown(world.someone('director'))).yearPlan).toBeNull()
    const [keeper = world.office] = world.keepers
    expect((await shown(keeper)).yearPlan).toBeNull()
    for (const reader of [world.someone('councillor'), world.someone('prefectureOfficer', world.prefectureId)])
      expect((await showYear(reader)).ordinaryMeetings).toEqual([])
  })

  it('have nothing to do with a general meeting before which no accounts come', async () => {
    const extraordinary = {
      ...aMeeting('generalMeeting'),
      items: planned.items.map((item) => ({
        ...item,
        id: crypto.randomUUID(),
        subject: 'otherOfGeneralMeeting' as const,
      })),
    }
    const other = { meetingId: crypto.randomUUID() }
    const body = { version: null, meeting: extraordinary }
    await world.answer(world.office, saveMeeting, { params: other, body })
    expect((await world.answer(world.office, showMeeting, { params: other })).yearPlan).toBeNull()
    expect((await showYear(world.office)).ordinaryMeetings).toHaveLength(1)
  })
})
