import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import {
  closeWard,
  defineWard,
  listOwnFacilities,
  listWards,
  recordSheet,
  renameWard,
} from '../../contract/capability-endpoints.ts'
import { openTransferTest, someoneOf, type TransferTest } from '../../testing/open-transfer-test.ts'
import {
  addFacility,
  addWard,
  ageBeds,
  disclose,
  generousSheet,
  sayBeds,
  writeSheet,
} from '../../testing/ward-stage.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const wardsOf = async (viewer: Viewer, scope: 'own' | 'all' = 'all') =>
  (await test.answer(viewer, listWards, { query: { scope } })).items

async function stage() {
  const { allianceId, sender: fellow, receivers } = await test.anAlliance(2)
  const [keeper] = receivers
  if (!keeper) throw new Error('no keeper')
  const administrator = someoneOf(keeper.organisationId, 'facilityAdministrator')
  return { allianceId, fellow, keeper, administrator, wardId: await addWard(test, keeper) }
}

describe('grants', () => {
  it('a ward with its sheet and beds to its own people, and what each may do with it', async () => {
    const { keeper, administrator, wardId } = await stage()
    expect(await writeSheet(test, administrator, wardId)).toEqual({ answer: { revision: 1 } })
    await sayBeds(test, keeper, wardId)
    const [ward] = await wardsOf(keeper, 'own')
    expect(ward).toMatchObject({
      id: wardId,
      name: '一病棟',
      facilityName: '架空病院',
      sheet: { revision: 1, sheet: generousSheet },
      beds: { freshness: 'fresh', counts: { either: 2 } },
      allowedActions: ['rename', 'close', 'recordSheet', 'recordBeds'],
    })
    expect((await wardsOf(administrator, 'own'))[0]?.allowedActions).toEqual(['rename', 'close', 'recordSheet'])
  })

  it('others what the rules disclose: the sheet and the beds each for itself', async () => {
    const { allianceId, fellow, keeper, wardId } = await stage()
    await writeSheet(test, keeper, wardId)
    await sayBeds(test, keeper, wardId)
    await disclose(test.floor, allianceId, keeper.organisationId, 'bedAvailability')
    expect(await wardsOf(fellow)).toMatchObject([{ id: wardId, sheet: null, beds: { counts: { either: 2 } } }])
    await disclose(test.floor, allianceId, keeper.organisationId, 'admissionCapability')
    expect(await wardsOf(fellow)).toMatchObject([{ sheet: { revision: 1 }, allowedActions: [] }])
    expect(await wardsOf(fellow, 'own')).toEqual([])
  })

  it('the own facilities in which a ward can be', async () => {
    const { keeper, fellow } = await stage()
    expect((await test.answer(keeper, listOwnFacilities, {})).items).toMatchObject([{ name: '架空病院' }])
    expect((await test.answer(fellow, listOwnFacilities, {})).items).toEqual([])
  })
})

describe('refuses', () => {
  it('a ward in another member’s facility, and a name that reads alike', async () => {
    const { keeper, fellow } = await stage()
    const facilityId = await addFacility(test.floor, keeper.organisationId)
    const define = (viewer: Viewer, name: string) =>
      test.call(viewer, defineWard, { body: { facilityId, kind: 'other', name } })
    expect(await define(fellow, '二病棟')).toMatchObject({ refusal: 'facility-not-ours' })
    expect(await define(keeper, 'Ａ病棟')).toHaveProperty('answer')
    expect(await define(keeper, 'A 病棟')).toMatchObject({ refusal: 'ward-name-taken' })
    const other = await define(keeper, 'B病棟')
    if (!('answer' in other)) throw new Error('no ward')
    const rename = { params: { wardId: other.answer.id }, body: { name: 'a病棟' } }
    expect(await test.call(keeper, renameWard, rename)).toMatchObject({ refusal: 'ward-name-taken' })
  })

  it('everybody else’s ward, disclosed or not, and a closed one', async () => {
    const { allianceId, fellow, keeper, wardId } = await stage()
    await disclose(test.floor, allianceId, keeper.organisationId, 'admissionCapability')
    const params = { wardId }
    expect(await test.call(fellow, closeWard, { params })).toMatchObject({ refusal: 'ward-not-found' })
    expect(await test.call(fellow, renameWard, { params, body: { name: '別' } })).toMatchObject({
      refusal: 'ward-not-found',
    })
    expect(await writeSheet(test, fellow, wardId)).toMatchObject({ refusal: 'ward-not-found' })
    await test.answer(keeper, closeWard, { params })
    expect(await writeSheet(test, keeper, wardId)).toMatchObject({ refusal: 'ward-not-found' })
    expect(await wardsOf(keeper)).toEqual([])
  })

  it('a sheet written over one its writer did not see; of two at once one is kept', async () => {
    const { keeper, wardId } = await stage()
    const both = await Promise.all([writeSheet(test, keeper, wardId), writeSheet(test, keeper, wardId)])
    expect(both.filter((each) => 'answer' in each)).toHaveLength(1)
    expect(both).toContainEqual(expect.objectContaining({ refusal: 'sheet-changed-meanwhile' }))
  })

  it('ages that nobody has', async () => {
    const { keeper, wardId } = await stage()
    expect(await writeSheet(test, keeper, wardId, { ...generousSheet, youngestAge: 70, oldestAge: 60 })).toMatchObject({
      refusal: 'ages-not-possible',
    })
  })

  it('whoever does not keep wards', async () => {
    const { keeper } = await stage()
    for (const role of ['buyer', 'humanResources', 'privacyOfficer'] as const) {
      const refusal = { refusal: 'not-permitted' }
      expect(await test.call(someoneOf(keeper.organisationId, role), listWards, {})).toMatchObject(refusal)
    }
  })
})

describe('hides', () => {
  it('what is not disclosed, and everything after the rule is denied', async () => {
    const { allianceId, fellow, keeper, wardId } = await stage()
    await writeSheet(test, keeper, wardId)
    expect(await wardsOf(fellow)).toEqual([])
    await disclose(test.floor, allianceId, keeper.organisationId, 'admissionCapability')
    expect(await wardsOf(fellow)).toHaveLength(1)
    await disclose(test.floor, allianceId, keeper.organisationId, 'admissionCapability', { effect: 'deny' })
    expect(await wardsOf(fellow)).toEqual([])
  })

  it('everything where only sums are disclosed, from strangers, and from whoever the rule does not address', async () => {
    const { allianceId, fellow, keeper, wardId } = await stage()
    const { organisationId } = keeper
    await writeSheet(test, keeper, wardId)
    await disclose(test.floor, allianceId, organisationId, 'admissionCapability', { granularity: 'aggregated' })
    expect(await wardsOf(fellow)).toEqual([])
    await disclose(test.floor, allianceId, organisationId, 'bedAvailability')
    expect(await wardsOf(fellow)).toMatchObject([{ sheet: null }])
    const { sender: stranger } = await test.anAlliance(1)
    expect(await wardsOf(stranger)).toEqual([])
    const other = await stage()
    const audience = { kind: 'oneMember' as const, organisationId: other.fellow.organisationId }
    await disclose(test.floor, other.allianceId, other.keeper.organisationId, 'admissionCapability', { audience })
    expect(await wardsOf(other.fellow)).toHaveLength(1)
    expect(await wardsOf(fellow)).toHaveLength(1)
  })

  it('an old number of another member, and a sheet that is not valid yet', async () => {
    const { allianceId, fellow, keeper, wardId } = await stage()
    const { organisationId } = keeper
    for (const category of ['admissionCapability', 'bedAvailability'] as const) {
      await disclose(test.floor, allianceId, organisationId, category)
    }
    await writeSheet(test, keeper, wardId)
    await writeSheet(test, keeper, wardId, { ...generousSheet, sexes: 'maleOnly' }, 1, '2099-04-01')
    await sayBeds(test, keeper, wardId)
    await ageBeds(test, wardId, 73)
    const [seen] = await wardsOf(fellow)
    const [own] = await wardsOf(keeper)
    expect(seen).toMatchObject({ sheet: { revision: 1 }, upcoming: null, beds: { freshness: 'stale', counts: null } })
    expect(own).toMatchObject({ upcoming: { revision: 2 }, beds: { freshness: 'stale', counts: { either: 2 } } })
  })
})

describe('records', () => {
  it('every name and every sheet, and overwrites none', async () => {
    const { keeper, wardId } = await stage()
    await test.answer(keeper, renameWard, { params: { wardId }, body: { name: '新一病棟' } })
    await writeSheet(test, keeper, wardId)
    await writeSheet(test, keeper, wardId, { ...generousSheet, privateRooms: 4 }, 1)
    const of = async (table: string) =>
      (await test.superuser.query(`select * from transfer.${table} where ward_id = $1 order by revision`, [wardId]))
        .rows
    expect((await of('ward_name')).map(({ name }) => name)).toEqual(['一病棟', '新一病棟'])
    expect((await of('admission_capability')).map(({ sheet }) => sheet.privateRooms)).toEqual([undefined, 4])
    expect((await of('admission_capability'))[0]?.recorded_by).toBe(keeper.accountId)
  })

  it('one audit line for each call, with the ward', async () => {
    const { keeper, wardId } = await stage()
    await writeSheet(test, keeper, wardId)
    await writeSheet(test, keeper, wardId)
    const { rows } = await test.superuser.query(
      'select outcome, refusal from kernel.audit_line where operation = $1 and subject = $2 order by at, id',
      [recordSheet.name, wardId],
    )
    expect(rows).toEqual([
      { outcome: 'done', refusal: null },
      { outcome: 'refused', refusal: 'sheet-changed-meanwhile' },
    ])
  })
})
