import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import type { Role } from '../../../identity/domain/role.ts'
import type { Viewer } from '../../../identity/domain/viewer.ts'
import type { IdentityTables } from '../../../identity/server/identity-tables.ts'
import { recordAccount } from '../../../identity/server/record-account.ts'
import { joinAlliance } from '../../../tenancy/server/record-membership.ts'
import { recordOrganisation } from '../../../tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../../tenancy/server/tenancy-tables.ts'
import { openSystemWork } from '../../../work/server/open-work.ts'
import { refuse, serve } from '../../../work/server/server-slice.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { answerOf, callServed } from '../../../work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { countBreakGlass, listBreakGlass, requestBreakGlass } from '../../contract/break-glass-endpoints.ts'
import { auditEndpoints } from '../audit-endpoints.ts'
import { openingOfItsDay } from './count-openings.ts'

/** A slice's emergency view, as one will be: its policy opens to the grant's owner and subject alone. */
const readRecord = endpoint({
  name: 'test.read-record',
  method: 'GET',
  path: '/api/test/records/:patient',
  summary: '試験用です。',
  permission: 'signedIn',
  audit: { informationClass: 'patient', breakGlass: 'patientRecord' },
  params: z.object({ patient: z.string() }),
  output: z.object({ text: z.string() }),
  refusals: { 'not-found': { status: 404, title: '見つかりません。' } },
})
const readPrice = endpoint({
  name: 'test.read-price',
  method: 'GET',
  path: '/api/test/prices/:patient',
  summary: '試験用です。',
  permission: 'signedIn',
  audit: { informationClass: 'price' },
  params: z.object({ patient: z.string() }),
  output: z.object({ text: z.string() }),
  refusals: { 'not-found': { status: 404, title: '見つかりません。' } },
})
const read = async (work: Work, patient: string) => {
  const { rows } = await sql<{ text: string }>`select text from test.record where patient = ${patient}`.execute(work.db)
  return rows[0] ?? refuse('not-found')
}
const served = [
  serve(readRecord, (work: Work, { params }) => read(work, params.patient)),
  serve(readPrice, (work: Work, { params }) => read(work, params.patient)),
]

let test: TestFloor
let looking: string
let owning: string
let doctor: Viewer
const patient = '架空の患者一'

const source = '試験'
const effectiveOn = calendarDate('2020-04-01')
const asSystem = <Answer>(operation: (work: Work) => Promise<Answer>) =>
  openSystemWork(test.floor, 'test-setup', operation)
async function organisation(kind: 'alliance' | 'memberOrganisation'): Promise<string> {
  const id = crypto.randomUUID()
  const name = `架空の${id.slice(0, 4)}会`
  await asSystem((work) => recordOrganisation(workFor<TenancyTables>(work), { id, kind, name, effectiveOn, source }))
  return id
}

beforeAll(async () => {
  test = await openTestFloor()
  const allianceId = await organisation('alliance')
  looking = await organisation('memberOrganisation')
  owning = await organisation('memberOrganisation')
  for (const organisationId of [looking, owning]) {
    await asSystem((work) =>
      joinAlliance(workFor<TenancyTables>(work), {
        allianceId,
        organisationId,
        memberKind: 'participant',
        joinedOn: effectiveOn,
        source,
      }),
    )
  }
  const accountId = await asSystem((work) =>
    recordAccount(workFor<IdentityTables>(work), {
      email: 'doctor@example.invalid',
      name: '医師 太郎',
      passwordHash: null,
      organisationId: looking,
      roles: ['doctor'],
      from: effectiveOn,
    }),
  )
  doctor = { kind: 'account', accountId, organisationId: looking, roles: ['doctor'] }
  await test.superuser.query(`
    create schema test; grant usage on schema test to renkei_application;
    create table test.record (patient text, owner_id uuid, text text);
    alter table test.record enable row level security; alter table test.record force row level security;
    grant select on test.record to renkei_application;
    create policy emergency on test.record for select to renkei_application using (
      (select (kernel.viewer_break_glass()).category) = 'patientRecord'
      and owner_id = (select (kernel.viewer_break_glass()).owner_id)
      and patient = (select (kernel.viewer_break_glass()).subject));`)
  await test.superuser.query('insert into test.record values ($1, $2, $3), ($4, $2, $5)', [
    patient,
    owning,
    'アレルギーあり',
    '架空の患者二',
    '別の患者',
  ])
})
afterAll(() => test.close())

const officer = (organisationId: string, role: Role = 'privacyOfficer'): Viewer => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId,
  roles: [role],
})
const reason = '救急搬送され意識がないため'
const request = (more: { viewer?: Viewer; ownerId?: string; category?: 'patientRecord' | 'transferRecord' } = {}) =>
  callServed(test.floor, auditEndpoints(test.floor), more.viewer ?? doctor, requestBreakGlass, {
    body: {
      ownerId: more.ownerId ?? owning,
      category: more.category ?? 'patientRecord',
      subject: patient,
      reasonClass: 'lifeInDanger',
      reason,
    },
  })
const grant = async (more: Parameters<typeof request>[0] = {}) => (await answerOf(request(more))).id
const open = (breakGlassId: string | null, viewer = doctor, who = patient) =>
  callServed(test.floor, served, viewer, readRecord, { params: { patient: who } }, { breakGlassId })

describe('break-glass', () => {
  it('opens one subject of one owner for one request; a second use fails', async () => {
    expect(await open(null)).toMatchObject({ refusal: 'not-found' })
    const id = await grant()
    expect(await open(id)).toEqual({ answer: { text: 'アレルギーあり' } })
    expect(await open(id)).toEqual({ refusal: 'break-glass-not-usable', fields: [] })
    expect(await open(null)).toMatchObject({ refusal: 'not-found' })
  })

  it('is used up once when two requests come at the same time', async () => {
    const id = await grant()
    const ends = await Promise.all([open(id), open(id), open(id)])
    expect(ends.filter((end) => 'answer' in end)).toHaveLength(1)
  })

  it('opens no other subject, and is not used up by an operation that gave nothing', async () => {
    const id = await grant()
    expect(await open(id, doctor, '架空の患者二')).toMatchObject({ refusal: 'not-found' })
    expect(await open(id)).toHaveProperty('answer')
  })

  it('ends by itself, after four hours at the latest', async () => {
    const id = await grant()
    await test.superuser.query(
      `update kernel.break_glass set requested_at = now() - interval '3 hours', expires_at = now() - interval '1 second'
       where id = $1`,
      [id],
    )
    expect(await open(id)).toMatchObject({ refusal: 'break-glass-not-usable' })
    const longer = test.superuser.query(
      "update kernel.break_glass set expires_at = requested_at + interval '241 minutes' where id = $1",
      [id],
    )
    await expect(longer).rejects.toThrow('check constraint')
  })

  it('is no use to another person, for another category, or with an id that is none', async () => {
    const colleague: Viewer = { ...doctor, accountId: crypto.randomUUID() } as Viewer
    expect(await open(await grant(), colleague)).toMatchObject({ refusal: 'break-glass-not-usable' })
    expect(await open(await grant({ category: 'transferRecord' }))).toMatchObject({ refusal: 'break-glass-not-usable' })
    expect(await open("' or 1=1")).toMatchObject({ refusal: 'break-glass-not-usable' })
  })

  it('opens nothing where the operation does not declare it: no prices, no staff, no authors', async () => {
    const id = await grant()
    const end = await callServed(test.floor, served, doctor, readPrice, { params: { patient } }, { breakGlassId: id })
    expect(end).toMatchObject({ refusal: 'break-glass-not-usable' })
    for (const category of ['purchasePrice', 'staff', 'incident']) {
      expect(requestBreakGlass.body?.safeParse({ category }).success).toBe(false)
      const forced = test.superuser.query('update kernel.break_glass set category = $1', [category])
      await expect(forced).rejects.toThrow('check constraint')
    }
  })

  it('is asked for by people who treat, with a reason, of an organisation they know', async () => {
    expect(await request({ viewer: officer(looking, 'buyer') })).toMatchObject({ refusal: 'not-permitted' })
    expect(await request({ ownerId: await organisation('memberOrganisation') })).toMatchObject({
      refusal: 'owner-not-found',
    })
    const body = { ownerId: owning, category: 'patientRecord', subject: patient, reasonClass: 'disaster', reason: '急' }
    expect(requestBreakGlass.body?.safeParse(body).success).toBe(false)
    expect(requestBreakGlass.body?.safeParse({ ...body, reason, minutes: 241 }).success).toBe(false)
  })

  it('marks the audit line, names whose data it was, and tells the data’s owner', async () => {
    const id = await grant()
    await open(id)
    const { rows } = await test.superuser.query(
      `select l.operation, s.subject, s.owner_id from kernel.audit_line l
       join kernel.audit_line_subject s on s.line_id = l.id where l.break_glass_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ operation: 'test.read-record', subject: patient, owner_id: owning }])
    const told = await test.superuser.query(
      "select organisation_id, payload from kernel.event where name = 'audit.break-glass-used' and payload ->> 'breakGlassId' = $1",
      [id],
    )
    expect(told.rows).toEqual([{ organisation_id: owning, payload: { breakGlassId: id, category: 'patientRecord' } }])
  })

  it('is listed for the privacy officers of both sides and for who asked, not for others', async () => {
    const id = await grant()
    const listed = async (viewer: Viewer) =>
      (await answerOf(callServed(test.floor, auditEndpoints(test.floor), viewer, listBreakGlass, { query: {} }))).items
    for (const viewer of [doctor, officer(looking), officer(owning)]) {
      expect(await listed(viewer)).toContainEqual(expect.objectContaining({ id, reason, subject: patient }))
    }
    expect(await listed(officer(await organisation('memberOrganisation')))).toEqual([])
    expect(await listed(officer(looking, 'doctor'))).toEqual([])
  })

  it('is counted by day for who keeps watch over the opened data, and for nobody else', async () => {
    const counted = async (viewer: Viewer) =>
      answerOf(callServed(test.floor, auditEndpoints(test.floor), viewer, countBreakGlass, {}))
    await test.superuser.query('delete from kernel.break_glass')
    for (let time = 0; time < 3; time += 1) await open(await grant())
    await grant()
    const yesterday = await grant()
    await test.superuser.query(
      `update kernel.break_glass set requested_at = now() - interval '25 hours', used_at = now() - interval '24 hours',
         expires_at = now() - interval '23 hours' where id = $1`,
      [yesterday],
    )
    const { openedToday, days } = await counted(officer(owning))
    expect(openedToday).toBe(3)
    expect(days.map(({ opened, people, mostByOnePerson }) => [opened, people, mostByOnePerson])).toEqual([
      [3, 1, 3],
      [1, 1, 1],
    ])
    expect((await counted(officer(looking))).days).toEqual([])
    const refused = callServed(test.floor, auditEndpoints(test.floor), doctor, countBreakGlass, {})
    expect(await refused).toMatchObject({ refusal: 'not-permitted' })
  })

  it('is told with its number in the day, whatever else happened since', async () => {
    await test.superuser.query('delete from kernel.break_glass')
    const ids = [await grant(), await grant(), await grant()]
    for (const id of ids) await open(id)
    const numbers = await openSystemWork(test.floor, 'deliver-events', async (work) => {
      const found = []
      for (const id of [...ids, crypto.randomUUID()]) found.push(await openingOfItsDay(work, id))
      return found
    })
    expect(numbers).toEqual([1, 2, 3, null])
  })

  it('cannot be taken back or lengthened by the application role', async () => {
    const id = await grant()
    await open(id)
    const tamper = (statement: string) =>
      asSystem((work) => sql.raw(`update kernel.break_glass set ${statement} where id = '${id}'`).execute(work.db))
    expect((await tamper('used_at = null')).numAffectedRows).toBe(0n)
    await expect(tamper("expires_at = now() + interval '1 hour'")).rejects.toThrow('permission denied')
  })
})
