import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import type { Endpoint } from '../../../platform/contract/endpoint.ts'
import type { Role } from '../../identity/domain/role.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { openSystemWork, openWork } from '../../work/server/open-work.ts'
import { openTestFloor, type TestFloor } from '../../work/testing/open-test-floor.ts'
import { listFacilities, recordFacilityParticulars } from '../contract/facility-endpoints.ts'
import { joinAlliance } from './record-membership.ts'
import { recordFacility, recordOrganisation } from './record-organisation.ts'
import { facilityEndpoints } from './serve-facilities.ts'
import type { TenancyTables } from './tenancy-tables.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const day = { effectiveOn: calendarDate('2024-04-01'), source: '試験' }
const ebina = { latitude: 35.446, longitude: 139.391 }

async function stage() {
  const [allianceId, organisationId, fellowId, facilityId, otherId] = Array.from({ length: 5 }, () =>
    crypto.randomUUID(),
  ) as [string, string, string, string, string]
  await openSystemWork<TenancyTables, void>(test.floor, 'test-setup', async (work) => {
    await recordOrganisation(work, { id: allianceId, kind: 'alliance', name: '架空連携', ...day })
    for (const [id, facility] of [
      [organisationId, facilityId],
      [fellowId, otherId],
    ] as const) {
      await recordOrganisation(work, { id, kind: 'memberOrganisation', name: '架空会', ...day })
      await joinAlliance(work, {
        allianceId,
        organisationId: id,
        memberKind: 'participant',
        joinedOn: day.effectiveOn,
        source: day.source,
      })
      const place = { kind: 'hospital', name: '架空病院', municipalityCode: '14215', beds: null }
      await recordFacility(work, { id: facility, organisationId: id, ...place, ...day })
    }
  })
  const account = (organisation: string, ...roles: Role[]): Viewer => ({
    kind: 'account',
    accountId: crypto.randomUUID(),
    organisationId: organisation,
    roles,
  })
  return {
    facilityId,
    otherId,
    administrator: account(organisationId, 'facilityAdministrator'),
    nurse: account(organisationId, 'liaisonNurse'),
    fellow: account(fellowId, 'facilityAdministrator'),
  }
}

const handlerOf = (declaration: Endpoint) => {
  const found = facilityEndpoints(test.floor).find((each) => each.declaration.name === declaration.name)
  if (!found) throw new Error(`nobody serves ${declaration.name}`)
  return found
}
const call = (viewer: Viewer, declaration: Endpoint, request: object) =>
  openWork<TenancyTables, unknown>(test.floor, viewer, 'none', (work) =>
    handlerOf(declaration).run(work as never, request, {} as never),
  )
const code = () => `14${crypto.getRandomValues(new Uint32Array(1)).join('').padStart(10, '0').slice(-8)}`
const record = (viewer: Viewer, facilityId: string, institutionCode: string | null, position: object | null = ebina) =>
  call(viewer, recordFacilityParticulars, { params: { facilityId }, body: { position, institutionCode } })

describe('a facility’s particulars', () => {
  it('are what its administrator says last, an empty field unknown again', async () => {
    const { administrator, facilityId } = await stage()
    const own = code()
    await record(administrator, facilityId, own)
    expect(await call(administrator, listFacilities, {})).toMatchObject({
      items: [{ id: facilityId, name: '架空病院', municipality: '海老名市', position: ebina, institutionCode: own }],
    })
    await record(administrator, facilityId, null, null)
    expect(await call(administrator, listFacilities, {})).toMatchObject({
      items: [{ id: facilityId, position: null, institutionCode: null }],
    })
  })

  it('are nobody else’s to say: a fellow member is refused, a colleague’s statement changes no row', async () => {
    const { fellow, nurse, facilityId } = await stage()
    expect(await record(fellow, facilityId, null)).toMatchObject({ refused: 'facility-not-found' })
    const changed = await openWork<TenancyTables, bigint>(test.floor, nurse, 'none', async (work) => {
      const update = work.db.updateTable('kernel.facility').set({ latitude: 35, longitude: 139 })
      return (await update.where('id', '=', facilityId).executeTakeFirstOrThrow()).numUpdatedRows
    })
    expect(changed).toBe(0n)
  })

  it('name one institution by a code, of the facility’s own prefecture', async () => {
    const { administrator, fellow, facilityId, otherId } = await stage()
    const own = code()
    await record(administrator, facilityId, own)
    expect(await record(administrator, facilityId, own)).toEqual({})
    expect(await record(fellow, otherId, own)).toMatchObject({ refused: 'institution-code-taken' })
    expect(await record(fellow, otherId, `01${own.slice(2)}`)).toMatchObject({
      refused: 'institution-code-of-other-prefecture',
    })
  })

  it('said twice at once under one code leave it with one of the two', async () => {
    const { administrator, fellow, facilityId, otherId } = await stage()
    const own = code()
    const answers = await Promise.all([record(administrator, facilityId, own), record(fellow, otherId, own)])
    expect(answers.filter((answer) => answer && typeof answer === 'object' && 'refused' in answer)).toHaveLength(1)
  })

  it('are held to Japan and to the shape by the database too', async () => {
    const { administrator, facilityId } = await stage()
    for (const change of ['latitude = 51.5, longitude = -0.1', 'latitude = 35', "institution_code = '4899990111'"]) {
      const changing = openWork(test.floor, administrator, 'none', (work) =>
        sql.raw(`update kernel.facility set ${change} where id = '${facilityId}'`).execute(work.db),
      )
      await expect(changing, change).rejects.toThrow()
    }
  })
})
