import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate, dateInJapan } from '../../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../../foundation/legal-period.ts'
import type { Viewer } from '../../../../../kernel/identity/domain/viewer.ts'
import type { IdentityTables } from '../../../../../kernel/identity/server/identity-tables.ts'
import { recordAccount } from '../../../../../kernel/identity/server/record-account.ts'
import { openSystemWork, openWork } from '../../../../../kernel/work/server/open-work.ts'
import type { ServedEndpoint } from '../../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../../kernel/work/testing/open-test-floor.ts'
import {
  endCalendarFeed,
  readDutyCalendar,
  renewCalendarFeed,
  showCalendarFeed,
} from '../../../contract/duties/duty-calendar-endpoints.ts'
import { criteriaChanged } from '../../../published/governance-events.ts'
import { type AllianceStage, setAllianceStage } from '../../../testing/alliance-stage.ts'
import { addStoredCase } from '../../cases/case-store.ts'
import type { GovernanceTables } from '../../governance-tables.ts'
import { seedBodies } from '../../living/seed-bodies.ts'
import { recordEventWhenMemberJoined } from '../../reactions/record-event-when-member-changed.ts'
import { recordRiskWhenCriteriaChanged } from '../../reactions/record-risk-when-criteria-changed.ts'
import { dutyEndpoints } from '../duty-endpoints.ts'
import { eventsOf, writeEvent } from '../duty-store.ts'
import type { DutyTables } from '../duty-tables.ts'
import { serveReadDutyCalendar } from './calendar-feed.ts'
import { remindOfDuties } from './remind-of-duties.ts'

let test: TestFloor
let served: readonly ServedEndpoint[]
beforeAll(async () => {
  test = await openTestFloor()
  served = [...dutyEndpoints, serveReadDutyCalendar(test.floor)]
})
afterAll(() => test.close())

const today = dateInJapan(new Date())
const file = new URL('../../../../../../seed/demo/bodies.yaml', import.meta.url)

async function stageWithBodies(): Promise<AllianceStage> {
  const stage = await setAllianceStage(test, 3)
  await openSystemWork(test.floor, 'test-setup', (work) => seedBodies(work, file, stage.allianceId, '試験'))
  return stage
}

/** Somebody of the office who has an account. */
async function employed(stage: AllianceStage): Promise<Extract<Viewer, { kind: 'account' }>> {
  const accountId = await openSystemWork(test.floor, 'add-account', (work) =>
    recordAccount(workFor<IdentityTables>(work), {
      email: `${crypto.randomUUID()}@demo.invalid`,
      name: '架空の人',
      passwordHash: null,
      organisationId: stage.allianceId,
      roles: ['secretariat'],
      from: calendarDate('2024-04-01'),
    }),
  )
  return { ...stage.someone('secretariat'), accountId }
}

const publicViewer: Viewer = { kind: 'public' }
const read = (path: string) =>
  callServed(test.floor, served, publicViewer, readDutyCalendar, { params: { token: path.split('/').at(-1) ?? '' } })
async function textAt(path: string): Promise<string> {
  const answer = await answerOf(read(path))
  return new TextDecoder().decode(await answer.bytes())
}

describe('the calendar at a secret address', () => {
  it('asked for ten times at once is given ten times, and one address works', async () => {
    const office = await employed(await stageWithBodies())
    const renewed = await Promise.all(
      Array.from({ length: 10 }, () => answerOf(callServed(test.floor, served, office, renewCalendarFeed, {}))),
    )
    const readings = await Promise.all(renewed.map(({ path }) => read(path)))
    expect(readings.filter((each) => 'answer' in each)).toHaveLength(1)
  })

  it('holds titles and days of this year and the next, and nothing else', async () => {
    const stage = await stageWithBodies()
    const office = await employed(stage)
    expect((await answerOf(callServed(test.floor, served, office, showCalendarFeed, {}))).feed).toBe(null)
    const { path } = await answerOf(callServed(test.floor, served, office, renewCalendarFeed, {}))
    const text = await textAt(path)
    expect(text).toContain('SUMMARY:事業報告書等の届出(都道府県知事)')
    expect(text).not.toMatch(/根拠: |担当: |書類: |架空 太郎|検見/)
    expect(text.replaceAll('\r\n ', '')).toMatch(/^SUMMARY:理事の選任[^:]*$/m)
    const uids = text.match(/^UID:.*/gm) ?? []
    expect(new Set(uids).size).toBe(uids.length)
    const { feed } = await answerOf(callServed(test.floor, served, office, showCalendarFeed, {}))
    expect(feed?.lastReadAt).not.toBe(null)
  })

  it('is known by its hash alone, renewed and ended by its person, and ends with the last role', async () => {
    const stage = await stageWithBodies()
    const office = await employed(stage)
    const renew = async () => (await answerOf(callServed(test.floor, served, office, renewCalendarFeed, {}))).path
    const [first, second] = [await renew(), await renew()]
    expect(await read(first)).toHaveProperty('refusal', 'calendar-not-found')
    expect(await textAt(second)).toContain('BEGIN:VCALENDAR')
    const { rows } = await test.superuser.query('select row_to_json(f)::text as row from governance.calendar_feed f')
    for (const token of [first, second].map((path) => path.split('/').at(-1) ?? ''))
      expect(rows.some(({ row }) => row.includes(token))).toBe(false)

    const colleague = stage.someone('secretariat')
    await answerOf(callServed(test.floor, served, colleague, endCalendarFeed, {}))
    expect(await textAt(second)).toContain('BEGIN:VCALENDAR')
    await test.superuser.query('update kernel.role_assignment set until_on = $1 where account_id = $2', [
      today,
      office.accountId,
    ])
    expect(await read(second)).toHaveProperty('refusal', 'calendar-not-found')
    await test.superuser.query('update kernel.role_assignment set until_on = null where account_id = $1', [
      office.accountId,
    ])
    await answerOf(callServed(test.floor, served, office, endCalendarFeed, {}))
    expect(await read(second)).toHaveProperty('refusal', 'calendar-not-found')
    const officer = stage.someone('prefectureOfficer', stage.prefectureId)
    expect(await callServed(test.floor, served, officer, renewCalendarFeed, {})).toHaveProperty(
      'refusal',
      'not-permitted',
    )
  })
})

describe('the reminder', () => {
  const notices = async ({ allianceId }: AllianceStage): Promise<string[]> => {
    const left = `select text from kernel.notice where recipient_organisation_id = $1 and topic = 'governance.duty-due'`
    return (await test.superuser.query(left, [allianceId])).rows.map(({ text }) => text)
  }

  it('says once what is due in a week and what was missed yesterday, also when it ran late', async () => {
    const stage = await stageWithBodies()
    const order = (days: number) =>
      openSystemWork(test.floor, 'test-setup', (work) =>
        writeEvent(workFor<DutyTables>(work), {
          id: work.newId(),
          revision: 1,
          ownerId: stage.allianceId,
          event: { kind: 'measuresOrdered', on: addDays(today, -20), until: addDays(today, days) },
          origin: null,
        }),
      )
    for (const days of [7, -1, 4, 60]) await order(days)
    await remindOfDuties(test.floor)
    const [text = '', ...others] = await notices(stage)
    expect(others).toEqual([])
    expect(text).toMatch(/1日過ぎています.*あと4日.*あと7日/)
    expect(text).not.toContain('あと60日')
    await remindOfDuties(test.floor)
    expect(await notices(stage)).toHaveLength(1)
  })

  it('leaves alliances alone that recorded nothing', async () => {
    const stage = await setAllianceStage(test)
    await remindOfDuties(test.floor)
    expect(await notices(stage)).toEqual([])
  })
})

describe('what is heard', () => {
  const events = ({ allianceId }: AllianceStage) =>
    openWork(test.floor, { kind: 'system', reason: 'test-setup' }, 'none', (work) =>
      eventsOf(workFor<DutyTables>(work), allianceId),
    )

  it('of a member that joined becomes an event, once however often it is heard', async () => {
    const stage = await stageWithBodies()
    const heard = {
      id: crypto.randomUUID(),
      name: recordEventWhenMemberJoined.to as `${string}.${string}`,
      version: 1,
      organisationId: stage.allianceId,
      payload: { allianceId: stage.allianceId, organisationId: crypto.randomUUID(), joinedOn: '2026-10-01' },
    }
    for (let time = 0; time < 2; time += 1) {
      await openSystemWork(test.floor, 'deliver-events', (work) => recordEventWhenMemberJoined.react(work, heard))
    }
    expect((await events(stage)).map(({ event }) => event)).toEqual([{ kind: 'memberJoins', on: '2026-10-01' }])
  })

  it('of a criterion that broke in the living case becomes a risk, and goes when it is met again', async () => {
    const stage = await stageWithBodies()
    const caseId = crypto.randomUUID()
    const addCase = (living: boolean, id: string) =>
      openSystemWork(test.floor, 'test-setup', (work) =>
        addStoredCase(workFor<GovernanceTables>(work), {
          id,
          ownerOrganisationId: stage.allianceId,
          supervisingOrganisationId: null,
          audience: 'owner',
          basis: 'ownStatement',
          title: '架空',
          note: '',
          written: { name: '架空' },
          reason: '試験',
          ...(living ? { living } : {}),
        }),
      )
    const onPaper = crypto.randomUUID()
    await addCase(true, caseId)
    await addCase(false, onPaper)
    const change = (id: string, to: string) => ({
      id: crypto.randomUUID(),
      name: criteriaChanged as `${string}.${string}`,
      version: 1,
      organisationId: stage.allianceId,
      payload: { caseId: id, changed: [{ id: 'C09', from: 'met', to }] },
    })
    const hear = (event: ReturnType<typeof change>) =>
      openSystemWork(test.floor, 'deliver-events', (work) => recordRiskWhenCriteriaChanged.react(work, event))
    await hear(change(onPaper, 'broken'))
    expect(await events(stage)).toEqual([])
    const broke = change(caseId, 'broken')
    await hear(broke)
    await hear(broke)
    expect((await events(stage)).map(({ event }) => event)).toEqual([
      { kind: 'revocationRisk', on: today, because: '認定基準C09を満たしていません。' },
    ])
    await hear(change(caseId, 'met'))
    expect(await events(stage)).toEqual([])
  })
})
