import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '../../../identity/domain/viewer.ts'
import { openSystemWork, openWork } from '../../../work/server/open-work.ts'
import { refuse, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { answerOf, callServed } from '../../../work/testing/call-served-endpoint.ts'
import { countBreakGlass, listBreakGlass, requestBreakGlass } from '../../contract/break-glass-endpoints.ts'
import { openWithoutColleague } from '../../contract/second-person-endpoints.ts'
import {
  colleagueOf,
  type Emergency,
  openEmergency,
  patient,
  readPrice,
  readRecord,
  reason,
} from '../../testing/emergency.ts'
import { auditEndpoints } from '../audit-endpoints.ts'
import { openingOfItsDay } from './count-openings.ts'
import { mayMiss, recordMiss } from './misses.ts'

let test: Emergency
let doctor: Viewer
let looking: string
let owning: string
beforeAll(async () => {
  test = await openEmergency()
  ;({ doctor, looking, owning } = test)
})
afterAll(() => test.close())
// A third of one day needs a second person, which is `second-person.db.test.ts`.
beforeEach(() => test.forget())

const officer = colleagueOf
const request: Emergency['request'] = (more) => test.request(more)
const grant: Emergency['grant'] = (more) => test.grant(more)
const open: Emergency['open'] = (...given) => test.open(...given)

/** Whichever of the day it is. */
async function grantAlone(): Promise<string> {
  const { id, secondPerson } = await answerOf(request())
  const call = { params: { breakGlass: id }, body: { because: '当直は自分だけのため' } }
  if (secondPerson)
    await answerOf(callServed(test.floor, auditEndpoints(test.floor), doctor, openWithoutColleague, call))
  return id
}

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
    const end = await callServed(
      test.floor,
      test.served,
      doctor,
      readPrice,
      { params: { patient } },
      { breakGlassId: id },
    )
    expect(end).toMatchObject({ refusal: 'break-glass-not-usable' })
    for (const category of ['purchasePrice', 'staff', 'incident']) {
      expect(requestBreakGlass.body?.safeParse({ category }).success).toBe(false)
      const forced = test.superuser.query('update kernel.break_glass set category = $1', [category])
      await expect(forced).rejects.toThrow('check constraint')
    }
  })

  it('is asked for by people who treat, with a reason, of an organisation they know', async () => {
    expect(await request({ viewer: officer(looking, 'buyer') })).toMatchObject({ refusal: 'not-permitted' })
    expect(await request({ ownerId: await test.organisation('memberOrganisation') })).toMatchObject({
      refusal: 'owner-not-found',
    })
    const known = { nameOrNumber: '架空の患者一', birthOn: '1943-05-06' }
    const body = { ownerId: owning, category: 'patientRecord', patient: known, reasonClass: 'disaster', reason: '急' }
    expect(requestBreakGlass.body?.safeParse(body).success).toBe(false)
    expect(requestBreakGlass.body?.safeParse({ ...body, reason, minutes: 241 }).success).toBe(false)
    expect(requestBreakGlass.body?.safeParse({ ...body, reason }).success).toBe(true)
    for (const patient of [
      { ...known, nameOrNumber: '・　・' },
      { nameOrNumber: known.nameOrNumber },
      { birthOn: known.birthOn },
    ])
      expect(requestBreakGlass.body?.safeParse({ ...body, reason, patient }).success).toBe(false)
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
    expect(await listed(officer(await test.organisation('memberOrganisation')))).toEqual([])
    expect(await listed(officer(looking, 'doctor'))).toEqual([])
  })

  it('is counted by day for who keeps watch over the opened data, and for nobody else', async () => {
    const counted = async (viewer: Viewer) =>
      answerOf(callServed(test.floor, auditEndpoints(test.floor), viewer, countBreakGlass, {}))
    for (let time = 0; time < 3; time += 1) await open(await grantAlone())
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

  it('that missed is used up and said to have missed, counted for its person and not as an opening', async () => {
    const found = serve(readRecord, async (work: Work) => {
      expect(await mayMiss(work)).toBe(true)
      await recordMiss(work)
      return refuse('not-found', { kept: true })
    })
    const openNothing = async (breakGlassId: string) =>
      callServed(test.floor, [found], doctor, readRecord, { params: { patient } }, { breakGlassId })
    const id = await grant()
    expect(await openNothing(id)).toMatchObject({ refusal: 'not-found' })
    expect(await openNothing(id)).toMatchObject({ refusal: 'break-glass-not-usable' })
    const call = { query: {} }
    const listed = await answerOf(callServed(test.floor, auditEndpoints(test.floor), doctor, listBreakGlass, call))
    expect(listed.items).toContainEqual(expect.objectContaining({ id, missed: true }))
    const counted = callServed(test.floor, auditEndpoints(test.floor), officer(owning), countBreakGlass, {})
    expect((await answerOf(counted)).openedToday).toBe(0)
    await grant()
    expect((await answerOf(request())).secondPerson).not.toBeNull()
  })

  it('is not said to have missed before or after the operation that uses it', async () => {
    const id = await grant()
    const say = () =>
      openWork(
        test.floor,
        { ...doctor, breakGlass: { id, category: 'patientRecord', ownerId: owning, subject: patient } } as Viewer,
        'none',
        recordMiss,
      )
    await expect(say()).rejects.toThrow('check constraint')
    await open(id)
    await say()
    const { rows } = await test.superuser.query('select missed from kernel.break_glass where id = $1', [id])
    expect(rows).toEqual([{ missed: false }])
  })

  it('opens nothing of a member that has left since', async () => {
    const id = await grant()
    const leave = (on: string) =>
      test.superuser.query(`update kernel.membership set withdrawn_on = ${on} where organisation_id = $1`, [owning])
    await leave('kernel.today_in_japan()')
    expect(await open(id)).toMatchObject({ refusal: 'break-glass-not-usable' })
    await leave('null')
    expect(await open(id)).toHaveProperty('answer')
  })

  it('is told with its number in the day, whatever else happened since', async () => {
    const ids = [await grant(), await grant(), await grantAlone()]
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
      openSystemWork(test.floor, 'test-setup', (work) =>
        sql.raw(`update kernel.break_glass set ${statement} where id = '${id}'`).execute(work.db),
      )
    expect((await tamper('used_at = null')).numAffectedRows).toBe(0n)
    await expect(tamper("expires_at = now() + interval '1 hour'")).rejects.toThrow('permission denied')
  })
})
