import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPartner, endPartner } from '../../contract/figures/partner-endpoints.ts'
import {
  endStepDownAgreement,
  listStepDownAgreements,
  recordStepDownAgreement,
} from '../../contract/figures/step-down-endpoints.ts'
import { type AccountViewer, openTransferTest, someoneOf, type TransferTest } from '../../testing/open-transfer-test.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const agreed = {
  agreedOn: '2026-04-01',
  conditions: '平日の日中。搬送の前に電話で確かめる。',
  escorts: ['nurse'] as const,
}

async function aPartner(name = '架空病院') {
  const { sender } = await test.anAlliance()
  const { id } = await test.answer(sender, addPartner, { body: { name, kind: 'hospital', agreedOn: null } })
  const params = { partnerId: id }
  const record = (who: AccountViewer, more = {}) =>
    test.call(who, recordStepDownAgreement, { params, body: { ...agreed, escorts: ['nurse'], ...more } })
  const list = async (who: AccountViewer) => (await test.answer(who, listStepDownAgreements, {})).items
  return { sender, params, record, list }
}

describe('what was agreed beforehand about 下り搬送', () => {
  it('is kept with the partner, what was not stated as unknown; a newer agreement takes its place', async () => {
    const { sender, params, record, list } = await aPartner()
    await record(sender)
    expect(await list(sender)).toEqual([
      {
        ...agreed,
        facilityId: null,
        partnerId: params.partnerId,
        partnerName: '架空病院',
        specialRelationship: null,
        largeAcuteCentre: null,
      },
    ])
    await record(sender, { agreedOn: '2026-10-01', conditions: '終日', specialRelationship: true })
    expect(await list(sender)).toMatchObject([{ conditions: '終日', specialRelationship: true }])
    const { rows } = await test.superuser.query(
      'select conditions, ended_at is not null as ended from transfer.step_down_agreement where partner_id = $1 order by agreed_on',
      [params.partnerId],
    )
    expect(rows.map(({ ended }) => ended)).toEqual([true, false])
  })

  it('recorded twice at once leaves one that holds', async () => {
    const { sender, record, list } = await aPartner()
    const both = await Promise.all([record(sender), record(sender)])
    expect(both.filter((each) => 'answer' in each)).toHaveLength(2)
    expect(await list(sender)).toHaveLength(1)
  })

  it('ends with its own word, and with the partner', async () => {
    const { sender, params, record, list } = await aPartner()
    expect(await test.call(sender, endStepDownAgreement, { params })).toMatchObject({ refusal: 'agreement-not-found' })
    await record(sender)
    await test.answer(sender, endStepDownAgreement, { params })
    expect(await list(sender)).toEqual([])
    await record(sender)
    await test.answer(sender, endPartner, { params })
    expect(await list(sender)).toEqual([])
    expect(await record(sender)).toMatchObject({ refusal: 'partner-not-found' })
  })

  it('refuses a day to come', async () => {
    const { sender, record } = await aPartner()
    expect(await record(sender, { agreedOn: '2099-01-01' })).toMatchObject({ refusal: 'date-in-future' })
  })

  it('hides from other members, and is kept by the administrator as well', async () => {
    const { sender, params, record, list } = await aPartner()
    await record(sender)
    const stranger = (await test.anAlliance(1)).sender
    expect(await list(stranger)).toEqual([])
    expect(await record(stranger)).toMatchObject({ refusal: 'partner-not-found' })
    expect(await test.call(stranger, endStepDownAgreement, { params })).toMatchObject({
      refusal: 'agreement-not-found',
    })
    const administrator = someoneOf(sender.organisationId, 'facilityAdministrator')
    expect(await record(administrator, { conditions: '改めた' })).toHaveProperty('answer')
    const buyer = someoneOf(sender.organisationId, 'buyer')
    expect(await test.call(buyer, listStepDownAgreements, {})).toMatchObject({ refusal: 'not-permitted' })
  })
})
