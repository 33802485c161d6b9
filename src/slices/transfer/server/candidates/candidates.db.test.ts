import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findCandidates } from '../../contract/candidate-endpoints.ts'
import { sendEnquiries } from '../../contract/enquiry-endpoints.ts'
import { plainNeed } from '../../domain/testing/plain-need.ts'
import { openTransferTest, type TransferTest } from '../../testing/open-transfer-test.ts'
import {
  addFacility,
  addWard,
  ageBeds,
  disclose,
  placeFacility,
  sayBeds,
  writeSheet,
} from '../../testing/ward-stage.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

/** Two receivers with a facility each; the first discloses its ward's sheet and beds. */
async function stage() {
  const { allianceId, sender, receivers } = await test.anAlliance(3)
  const [open, silent] = receivers
  if (!open || !silent) throw new Error('no receivers')
  const own = await addFacility(test.floor, sender.organisationId, '依頼元病院', '14212')
  const facilityId = await addFacility(test.floor, open.organisationId, '開示病院', '14215')
  const silentId = await addFacility(test.floor, silent.organisationId, '非開示病院', '14212')
  const wardId = await addWard(test, open, { facilityId })
  const hidden = await addWard(test, silent, { facilityId: silentId, name: '見えない病棟' })
  await writeSheet(test, open, wardId)
  await writeSheet(test, silent, hidden)
  await sayBeds(test, open, wardId)
  for (const category of ['admissionCapability', 'bedAvailability'] as const) {
    await disclose(test.floor, allianceId, open.organisationId, category)
  }
  const find = (need: object = {}, more: object = {}) =>
    test.answer(sender, findCandidates, { body: { need: { ...plainNeed, ...need }, ...more } })
  return { allianceId, sender, open, silent, own, facilityId, silentId, wardId, find }
}

describe('grants', () => {
  it('every facility of the fellow members, best first, with reasons; one’s own is not among them', async () => {
    const { find, facilityId, silentId, wardId } = await stage()
    const { items, missing } = await find()
    expect(items).toMatchObject([
      {
        facilityId,
        outcome: 'met',
        nearnessText: '海老名市にあり、依頼元と同じ構想区域(県央)です。',
        pastAnswersText: 'この1年に、同じ目的で照会した記録はありません。',
        wards: [{ wardId, fit: { outcome: 'met' }, beds: { kind: 'inTime' } }],
      },
      { facilityId: silentId, outcome: 'unknown', nearness: 'sameMunicipality', wards: [] },
    ])
    expect(missing).toEqual([])
  })

  it('kilometres between the sender’s facility and another where both have said where they are', async () => {
    const { find, sender, open, own, facilityId, silentId } = await stage()
    await placeFacility(test.floor, sender.organisationId, own, { latitude: 35.45, longitude: 139.39 })
    await placeFacility(test.floor, open.organisationId, facilityId, { latitude: 35.55, longitude: 139.39 })
    const { items } = await find({}, { facilityId: own })
    expect(items.map(({ facilityId: id, nearnessText }) => [id, nearnessText])).toEqual([
      [facilityId, '海老名市にあり、依頼元から約11km（直線）です。'],
      [silentId, '厚木市にあり、依頼元と同じ市区町村です。'],
    ])
  })

  it('asks which of the sender’s own facilities it is, where that would tell the distance', async () => {
    const { find, sender, own } = await stage()
    await addFacility(test.floor, sender.organisationId, '依頼元診療所', '14212')
    const field = 'facilityId'
    expect((await find()).missing).toEqual([])
    await placeFacility(test.floor, sender.organisationId, own, { latitude: 35.45, longitude: 139.39 })
    expect((await find()).missing).toMatchObject([{ field }])
    expect((await find({}, { facilityId: own })).missing).toEqual([])
  })

  it('the reason why a ward does not fit, and keeps it in the list', async () => {
    const { find, facilityId } = await stage()
    const { items } = await find({ purpose: 'dialysis' })
    const unfit = items.find((each) => each.facilityId === facilityId)
    expect(unfit).toMatchObject({ outcome: 'broken' })
    expect(unfit?.wards[0]?.fit.reasons[0]).toEqual({
      title: '転院の目的',
      outcome: 'broken',
      text: '「透析」のための転院は受けていません。',
    })
  })

  it('an order by the family’s wish, and says what the sender has not written', async () => {
    const { find, silentId } = await stage()
    const { items, missing } = await find({ wishedMunicipalityCode: '142123', procedures: undefined })
    expect(items.find((each) => each.facilityId === silentId)?.nearnessText).toContain(
      'ご家族の希望の場所と同じ市区町村',
    )
    expect(missing).toEqual([{ field: 'procedures', label: '必要な医療処置' }])
  })

  it('how a receiver answered enquiries of the same purpose', async () => {
    const { sender, open, facilityId, find } = await stage()
    for (const word of ['accepted', 'declined'] as const) {
      const id = await test.aDraft(sender)
      const { enquiries } = await test.answer(sender, sendEnquiries, {
        params: { id },
        body: {
          addressees: [{ receiverId: open.organisationId, facilityId }],
          idempotencyKey: crypto.randomUUID(),
        },
      })
      await test.says(open, enquiries[0]?.id ?? '', word, word === 'declined' ? { declineCode: 'noBed' } : {})
    }
    const [first] = (await find()).items
    expect(first?.pastAnswersText).toMatch(
      /^同じ目的の直近の照会2件のうち、受入可は1件、回答までの中央値は1時間未満です。$/,
    )
    const [other] = (await find({ purpose: 'respite' })).items
    expect(other?.pastAnswersText).toContain('記録はありません')
  })
})

describe('hides', () => {
  it('wards and beds that are not disclosed: not their name, not that they are', async () => {
    const { allianceId, find, open, wardId } = await stage()
    expect(JSON.stringify(await find())).not.toContain('見えない病棟')
    await disclose(test.floor, allianceId, open.organisationId, 'bedAvailability', { effect: 'deny' })
    const [first] = (await find()).items
    expect(first?.wards).toMatchObject([{ wardId, beds: { kind: 'unknown' } }])
  })

  it('a number that is too old', async () => {
    const { find, wardId } = await stage()
    await ageBeds(test, wardId, 80)
    const [first] = (await find()).items
    expect(first?.wards[0]?.beds.text).toBe('最後の確認は3日前。今の空床は分かりません。照会で確かめてください。')
  })

  it('a closed membership: whoever is in no alliance finds nobody', async () => {
    const { sender } = await test.anAlliance(1)
    const { items } = await test.answer(sender, findCandidates, { body: { need: plainNeed } })
    expect(items).toEqual([])
  })
})

describe('refuses and records', () => {
  it('lets only those in who care, and leaves one line and nothing else', async () => {
    const { sender, find } = await stage()
    const buyer = { ...sender, roles: ['buyer' as const] }
    expect(await test.call(buyer, findCandidates, { body: { need: plainNeed } })).toMatchObject({
      refusal: 'not-permitted',
    })
    await find()
    const { rows } = await test.superuser.query(
      'select outcome from kernel.audit_line where operation = $1 and organisation_id = $2 order by at, id',
      [findCandidates.name, sender.organisationId],
    )
    expect(rows.map(({ outcome }) => outcome)).toEqual(['refused', 'done'])
    const { rowCount } = await test.superuser.query('select from transfer.request where owner_id = $1', [
      sender.organisationId,
    ])
    expect(rowCount).toBe(0)
  })
})
