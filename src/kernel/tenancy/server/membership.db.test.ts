import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CalendarDate, calendarDate, dateInJapan } from '../../../foundation/calendar-date.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { openSystemWork, openWork } from '../../work/server/open-work.ts'
import { type Work, workFor } from '../../work/server/work.ts'
import { openTestFloor, type TestFloor } from '../../work/testing/open-test-floor.ts'
import { membersOn } from './members-on.ts'
import { joinAlliance, withdrawFromAlliance } from './record-membership.ts'
import { recordOrganisation, recordOrganisationName } from './record-organisation.ts'
import type { TenancyTables } from './tenancy-tables.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const source = '試験'
const today = dateInJapan(new Date())
const asSystem = <Answer>(operation: (work: Work<TenancyTables>) => Promise<Answer>) =>
  openSystemWork<TenancyTables, Answer>(test.floor, 'test-setup', operation)

async function organisation(kind: 'alliance' | 'memberOrganisation', name: string): Promise<string> {
  const id = crypto.randomUUID()
  await asSystem((work) =>
    recordOrganisation(work, { id, kind, name, effectiveOn: calendarDate('2020-04-01'), source }),
  )
  return id
}

const join = (allianceId: string, organisationId: string, joinedOn: CalendarDate) =>
  asSystem((work) => joinAlliance(work, { allianceId, organisationId, memberKind: 'participant', joinedOn, source }))
const withdraw = (allianceId: string, organisationId: string, withdrawnOn: CalendarDate) =>
  asSystem((work) => withdrawFromAlliance(work, { allianceId, organisationId, withdrawnOn }))
const namesOn = (allianceId: string, on: string) =>
  asSystem(async (work) => (await membersOn(workFor(work), allianceId, calendarDate(on))).map(({ name }) => name))

async function known(organisationId: string): Promise<string[]> {
  const viewer: Viewer = { kind: 'account', accountId: crypto.randomUUID(), organisationId, roles: ['director'] }
  const { rows } = await openWork(test.floor, viewer, 'none', (work) =>
    sql<{ id: string }>`select id from kernel.organisation`.execute(work.db),
  )
  return rows.map(({ id }) => id).sort()
}

describe('membership over time', () => {
  it('answers who belonged on a day, under the names of that day', async () => {
    const alliance = await organisation('alliance', '連携')
    const member = await organisation('memberOrganisation', '旧称会')
    await join(alliance, member, calendarDate('2024-04-01'))
    await asSystem((work) =>
      recordOrganisationName(work, member, { name: '新称会', effectiveOn: calendarDate('2025-04-01'), source }),
    )
    await withdraw(alliance, member, calendarDate('2026-04-01'))
    expect(await namesOn(alliance, '2024-03-31')).toEqual([])
    expect(await namesOn(alliance, '2024-04-01')).toEqual(['旧称会'])
    expect(await namesOn(alliance, '2025-04-01')).toEqual(['新称会'])
    expect(await namesOn(alliance, '2026-03-31')).toEqual(['新称会'])
    expect(await namesOn(alliance, '2026-04-01')).toEqual([])
  })

  it('lets a member leave and join again, but not be a member twice at once', async () => {
    const alliance = await organisation('alliance', '連携')
    const member = await organisation('memberOrganisation', '甲会')
    await join(alliance, member, calendarDate('2024-04-01'))
    expect((await join(alliance, member, calendarDate('2025-04-01'))).ok).toBe(false)
    expect((await withdraw(alliance, member, calendarDate('2025-04-01'))).ok).toBe(true)
    expect((await withdraw(alliance, member, calendarDate('2025-05-01'))).ok).toBe(false)
    expect((await join(alliance, member, calendarDate('2025-03-31'))).ok).toBe(false)
    expect((await join(alliance, member, calendarDate('2026-04-01'))).ok).toBe(true)
    expect(await namesOn(alliance, '2025-10-01')).toEqual([])
    expect(await namesOn(alliance, '2026-10-01')).toEqual(['甲会'])
  })
})

describe('who knows whom', () => {
  it('an alliance and today’s members know each other, and no other alliance', async () => {
    const alliance = await organisation('alliance', '連携')
    const [one, two] = [await organisation('memberOrganisation', '一'), await organisation('memberOrganisation', '二')]
    const stranger = await organisation('memberOrganisation', '他')
    await join(alliance, one, calendarDate('2024-04-01'))
    await join(alliance, two, calendarDate('2024-04-01'))
    expect(await known(one)).toEqual([alliance, one, two].sort())
    expect(await known(alliance)).toEqual([alliance, one, two].sort())
    expect(await known(stranger)).toEqual([stranger])
  })

  it('from the day of its withdrawal a member and the others know each other no longer', async () => {
    const alliance = await organisation('alliance', '連携')
    const [leaving, staying] = [
      await organisation('memberOrganisation', '去'),
      await organisation('memberOrganisation', '残'),
    ]
    await join(alliance, leaving, calendarDate('2024-04-01'))
    await join(alliance, staying, calendarDate('2024-04-01'))
    await withdraw(alliance, leaving, today)
    expect(await known(leaving)).toEqual([leaving])
    expect(await known(staying)).toEqual([alliance, staying].sort())
  })

  it('a member that joins tomorrow knows nobody yet', async () => {
    const alliance = await organisation('alliance', '連携')
    const early = await organisation('memberOrganisation', '来')
    await join(alliance, early, calendarDate('2999-01-01'))
    expect(await known(early)).toEqual([early])
    expect(await known(alliance)).toEqual([alliance])
  })
})
