import { writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import { addDays, daysBetween, earlierOf } from '../../../../foundation/legal-period.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openSystemWork, openWork } from '../../../../kernel/work/server/open-work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { pdfText, wordText } from '../../../../platform/documents/testing/printed-text.ts'
import {
  markDuty,
  printDutiesPdf,
  printDutiesWord,
  recordDutyEvent,
  reviseDutyEvent,
  saveDutyPlan,
  showDuties,
  tryDutyPlan,
  undoDutyMark,
} from '../../contract/duties/duty-endpoints.ts'
import { dutiesOfYear } from '../../domain/duties/list-duties.ts'
import { movedDuties } from '../../domain/duties/live/moved-duties.ts'
import { noPlan, type YearPlanDays } from '../../domain/duties/live/year-plan-days.ts'
import { type AllianceStage, setAllianceStage } from '../../testing/alliance-stage.ts'
import { readAllianceFacts } from '../living/alliance-facts.ts'
import { seedBodies } from '../living/seed-bodies.ts'
import { dutyEndpoints } from './duty-endpoints.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, dutyEndpoints, viewer, declaration, given)

async function stageWithBodies(): Promise<AllianceStage> {
  const stage = await setAllianceStage(test, 3)
  const file = new URL('../../../../../seed/demo/bodies.yaml', import.meta.url)
  await openSystemWork(test.floor, 'test-setup', (work) => seedBodies(work, file, stage.allianceId, '試験'))
  return stage
}

const today = dateInJapan(new Date())
/** The year that the seed of the bodies lives in. */
const inYear = calendarDate('2026-11-22')
const ofYear = { query: { inYear } }
const filed = 'annual-report-filed@2026-03-31'
const mark = (change: object = {}) => ({
  body: { inYear, duty: filed, doneOn: '2026-06-29', doneBy: '伊藤 試子', reference: '受領書 第12号', ...change },
})
const plan = (change: Partial<YearPlanDays>): YearPlanDays => ({ ...noPlan, ...change })

describe('the duties of a year', () => {
  it('come from the live records, with article, day and state, for the alliance’s people and its prefecture', async () => {
    const stage = await stageWithBodies()
    const readers = [
      stage.someone('secretariat'),
      stage.someone('director'),
      stage.someone('auditor'),
      stage.someone('councillor'),
      stage.someone('prefectureOfficer', stage.prefectureId),
    ]
    for (const reader of readers) {
      const shown = await answerOf(call(reader, showDuties, { query: { inYear, allianceId: stage.allianceId } }))
      expect(shown.year).toEqual({ from: '2026-04-01', until: '2027-03-31' })
      const report = shown.duties.find(({ id }) => id === filed)
      expect(report).toMatchObject({
        dueOn: '2026-06-30',
        state: 'late',
        article: expect.stringContaining('法52条1項'),
      })
      expect(report?.daysLeft).toBe(daysBetween(today, calendarDate('2026-06-30')))
      expect(shown.mayWrite).toBe(reader === readers[0])
    }
  })

  it('hide from strangers, members and other prefectures; and are no business of a nurse', async () => {
    const [stage, other] = [await stageWithBodies(), await setAllianceStage(test)]
    const query = { query: { inYear, allianceId: stage.allianceId } }
    const officer = other.someone('prefectureOfficer', other.prefectureId)
    for (const stranger of [other.someone('secretariat'), officer]) {
      expect(await call(stranger, showDuties, query)).toHaveProperty('refusal', 'alliance-not-found')
    }
    const [member = ''] = stage.memberIds
    const nurse = stage.someone('liaisonNurse', member)
    expect(await call(nurse, showDuties, query)).toHaveProperty('refusal', 'not-permitted')
    await answerOf(call(stage.someone('secretariat'), markDuty, mark()))
    const seen = await openWork(test.floor, officer, 'none', (work) =>
      import('./duty-store.ts').then(({ marksOf }) => marksOf(work as never, stage.allianceId)),
    )
    expect(seen).toEqual([])
  })

  it('are done with a day, a person and a paper, once; a mistake is undone and kept', async () => {
    const stage = await stageWithBodies()
    const office = stage.someone('secretariat')
    const { id } = await answerOf(call(office, markDuty, mark()))
    const shown = await answerOf(call(office, showDuties, ofYear))
    expect(shown.duties.find((duty) => duty.id === filed)).toMatchObject({
      state: 'done',
      doneOn: '2026-06-29',
      mark: { id, doneBy: '伊藤 試子', reference: '受領書 第12号' },
    })
    expect(await call(office, markDuty, mark())).toHaveProperty('refusal', 'marked-already')
    expect(await call(office, markDuty, mark({ duty: 'nothing@2026' }))).toHaveProperty('refusal', 'duty-not-found')
    const tomorrow = mark({ duty: 'accounts-handed-over@2026-03-31', doneOn: addDays(today, 1) })
    expect(await call(office, markDuty, tomorrow)).toHaveProperty('refusal', 'done-in-future')
    expect(await call(stage.someone('director'), markDuty, mark())).toHaveProperty('refusal', 'not-permitted')

    const undoing = { params: { markId: id } }
    const stranger = (await setAllianceStage(test)).someone('secretariat')
    expect(await call(stranger, undoDutyMark, undoing)).toHaveProperty('refusal', 'mark-not-found')
    await answerOf(call(office, undoDutyMark, undoing))
    expect(await call(office, undoDutyMark, undoing)).toHaveProperty('refusal', 'mark-not-found')
    const again = await answerOf(call(office, showDuties, ofYear))
    expect(again.duties.find((duty) => duty.id === filed)).toMatchObject({ state: 'late', mark: null })
    const kept = 'select undone_by from governance.duty_mark where id = $1'
    expect((await test.superuser.query(kept, [id])).rows).toEqual([{ undone_by: office.accountId }])
    const lines = 'select outcome from kernel.audit_line where operation = $1 and subject = $2'
    expect((await test.superuser.query(lines, ['governance.undo-duty-mark', id])).rows.length).toBe(3)
  })

  it('count the reports to the board from the days on which they were made', async () => {
    const stage = await stageWithBodies()
    const office = stage.someone('secretariat')
    const reports = async () => {
      const { duties } = await answerOf(call(office, showDuties, ofYear))
      return duties.filter(({ id }) => id.startsWith('directors-report-to-board@'))
    }
    const [unknown] = await reports()
    expect(unknown).toMatchObject({ state: 'unknown', dueOn: null })
    await answerOf(call(office, markDuty, mark({ duty: unknown?.id, doneOn: '2026-06-09' })))
    expect((await reports()).map(({ doneOn }) => doneOn)).toEqual(['2026-06-09', null])
    expect((await reports()).map(({ dueOn }) => dueOn)).not.toContain(null)
  })
})

describe('the list of the year on paper', () => {
  it('says in Word and in PDF what the screen says, and the same bytes twice', async () => {
    const stage = await stageWithBodies()
    const office = stage.someone('secretariat')
    await answerOf(call(office, markDuty, mark()))
    const print = async (declaration: typeof printDutiesWord) =>
      (await answerOf(call(office, declaration, ofYear))).bytes()
    const [word, again, pdf] = [await print(printDutiesWord), await print(printDutiesWord), await print(printDutiesPdf)]
    expect(Buffer.from(word).equals(Buffer.from(again))).toBe(true)
    if (process.env.RENKEI_SHOTS) await writeFile(`${process.env.RENKEI_SHOTS}/duties.pdf`, pdf)
    for (const text of [wordText(word), await pdfText(pdf)].map((printed) => printed.replaceAll(/\s/g, ''))) {
      expect(text).toContain('架空の連携推進法人')
      expect(text).toContain('事業報告書等の届出(都道府県知事)')
      expect(text).toContain('法52条1項')
      expect(text).toContain('済令和8年6月29日')
      expect(text).toContain('確かめること')
      expect(text).toContain('期限が延びるかは法令で確認できていません')
    }
  })
})

describe('moving the general meeting', () => {
  it('refuses a day before the accounts’ year has ended, and a year nobody has read', async () => {
    const stage = await stageWithBodies()
    const office = stage.someone('secretariat')
    const early = { body: { inYear, plan: plan({ ordinaryMeeting: calendarDate('2026-03-31') }) } }
    for (const declaration of [tryDutyPlan, saveDutyPlan]) {
      expect(await call(office, declaration, early)).toHaveProperty('refusal', 'meeting-before-year-end')
    }
    const unread = await setAllianceStage(test)
    const some = { body: { inYear, plan: noPlan } }
    expect(await call(unread.someone('secretariat'), saveDutyPlan, some)).toHaveProperty('refusal', 'year-unknown')
    expect(await call(stage.someone('director'), saveDutyPlan, some)).toHaveProperty('refusal', 'not-permitted')
  })

  it('through the endpoints gives exactly what the pure function gives, whatever the day', async () => {
    const stage = await stageWithBodies()
    const office = stage.someone('secretariat')
    const facts = await openWork(test.floor, office, 'none', (work) =>
      readAllianceFacts(work, stage.allianceId, earlierOf(today, calendarDate('2027-03-31'))),
    )
    if (!facts) throw new Error('the office knows its alliance')
    const pure = (days: YearPlanDays) =>
      dutiesOfYear(
        { ...facts.dutyFacts, ordinaryMeetingOn: days.ordinaryMeeting, accountsBoardOn: days.accountsBoard },
        inYear,
        today,
      )
    const some = (from: string, days: number) =>
      fc.option(fc.integer({ min: 0, max: days }).map((after) => addDays(calendarDate(from), after)))
    let before: YearPlanDays = noPlan
    await fc.assert(
      fc.asyncProperty(some('2026-04-01', 150), some('2026-04-01', 120), async (ordinaryMeeting, accountsBoard) => {
        const next = plan({ ordinaryMeeting, accountsBoard })
        const given = { body: { inYear, plan: next } }
        const expected = movedDuties(pure(before), pure(next))
        expect((await answerOf(call(office, tryDutyPlan, given))).moved).toEqual(expected)
        expect((await answerOf(call(office, saveDutyPlan, given))).moved).toEqual(expected)
        const { duties } = await answerOf(call(office, showDuties, ofYear))
        const days = (of: readonly { id: string; dueOn: string | null; state: string }[]) =>
          of.map(({ id, dueOn, state }) => [id, dueOn, state])
        expect(days(duties.filter(({ ofEvent }) => !ofEvent))).toEqual(days(pure(next)))
        before = next
      }),
      { numRuns: 25 },
    )
  })
})

describe('a plan that somebody else changed meanwhile', () => {
  it('is not written over without a word, and is when the words were seen', async () => {
    const stage = await stageWithBodies()
    const office = stage.someone('secretariat')
    const [first, second] = [calendarDate('2026-06-20'), calendarDate('2026-06-24')]
    const save = (seen: YearPlanDays, day: typeof first) =>
      call(office, saveDutyPlan, { body: { inYear, seen, plan: plan({ ordinaryMeeting: day }) } })
    expect(await save(noPlan, first)).toHaveProperty('answer')
    expect(await save(noPlan, second)).toMatchObject({ refusal: 'changed-meanwhile' })
    expect(await save(plan({ ordinaryMeeting: first }), second)).toHaveProperty('answer')
  })
})

describe('what happened', () => {
  it('of the bodies brings its duties by itself: the registration of a resignation, the vacant post', async () => {
    const stage = await stageWithBodies()
    const { duties } = await answerOf(call(stage.someone('secretariat'), showDuties, ofYear))
    const ofEvents = duties.filter(({ ofEvent }) => ofEvent).map(({ id, dueOn }) => [id, dueOn])
    expect(ofEvents).toEqual([
      ['officers-registered@officers-changed-2026-11-08', '2026-11-22'],
      ['posts-filled@auditor-posts-vacant-2026-11-09', '2026-12-08'],
    ])
  })

  it('is written, completed and taken back by the office, and every version stays', async () => {
    const stage = await stageWithBodies()
    const office = stage.someone('secretariat')
    const event = { kind: 'measuresOrdered' as const, on: '2026-11-01' }
    const { id } = await answerOf(call(office, recordDutyEvent, { body: { event } }))
    const measures = async () => {
      const { duties } = await answerOf(call(office, showDuties, ofYear))
      return duties.find((duty) => duty.id === `measures-taken@${id}`)
    }
    expect(await measures()).toMatchObject({ state: 'unknown', dueOn: null })
    const params = { eventId: id }
    const until = { ...event, until: '2026-12-15' }
    await answerOf(call(office, reviseDutyEvent, { params, body: { seen: event, event: until } }))
    expect(await measures()).toMatchObject({ dueOn: '2026-12-15' })
    const late = { params, body: { seen: event, event: { ...event, until: '2026-12-31' } } }
    expect(await call(office, reviseDutyEvent, late)).toHaveProperty('refusal', 'changed-meanwhile')
    const stranger = (await setAllianceStage(test)).someone('secretariat')
    expect(await call(stranger, reviseDutyEvent, { params, body: { seen: until, event: null } })).toHaveProperty(
      'refusal',
      'event-not-found',
    )
    await answerOf(call(office, reviseDutyEvent, { params, body: { seen: until, event: null } }))
    expect(await measures()).toBe(undefined)
    const { rows } = await test.superuser.query('select revision from governance.duty_event where id = $1', [id])
    expect(rows).toHaveLength(3)
  })
})
