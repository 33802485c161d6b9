import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import { callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import {
  addPartner,
  endPartner,
  linkPartner,
  listPartners,
  listSupportDates,
  printFeeRecordPdf,
  recordPartnerCode,
  recordPartnerMeeting,
  recordSupportDate,
  removePartnerMeeting,
} from '../../contract/figures/partner-endpoints.ts'
import { takeStep } from '../../contract/step-endpoints.ts'
import type { SupportDateKind } from '../../domain/partners/partner.ts'
import { type AccountViewer, openTransferTest, someoneOf, type TransferTest } from '../../testing/open-transfer-test.ts'
import { aCode, addFacility, encodeFacility } from '../../testing/ward-stage.ts'
import { countingEndpoints } from '../figures/figures-endpoints.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const today = dateInJapan(new Date())
const counted = <E extends Endpoint>(viewer: AccountViewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, countingEndpoints(test.floor), viewer, declaration, given)
const listed = (viewer: AccountViewer) => test.answer(viewer, listPartners, {})
const added = async (viewer: AccountViewer, name = '架空診療所') =>
  (await test.answer(viewer, addPartner, { body: { name, kind: 'clinic', agreedOn: null } })).id
const meeting = (partnerIds: string[], heldOn: string = today) => ({
  body: { heldOn, means: 'online' as const, subject: '情報交換', attendees: '架空 花子', partnerIds },
})

describe('the list of partners and the log of meetings', () => {
  it('says what the rule still asks for; a mistake is taken back, a partner leaves the list and its meetings stay', async () => {
    const { sender } = await test.anAlliance(2)
    const partner = await added(sender)
    const id = (await test.answer(sender, recordPartnerMeeting, meeting([partner, partner]))).id
    expect(await listed(sender)).toMatchObject({
      rules: { partners: { value: 25, doubtful: false }, meetingsAYear: { value: 3, doubtful: true } },
      partnersMissing: 24,
      metEnough: 0,
      partners: [{ name: '架空診療所', agreedOn: null, held: 1, missing: 2 }],
      meetings: [{ partnerNames: ['架空診療所'], means: 'online' }],
    })
    await test.answer(sender, endPartner, { params: { partnerId: partner } })
    expect(await listed(sender)).toMatchObject({ partnersMissing: 25, partners: [], meetings: [{ id }] })
    await test.answer(sender, removePartnerMeeting, { params: { partnerMeetingId: id } })
    expect((await listed(sender)).meetings).toEqual([])
  })

  it('keeps a code for each, one institution a code, and suggests the facility of the same code first', async () => {
    const { sender, receivers } = await test.anAlliance(2)
    const [receiver] = receivers as [AccountViewer]
    const [code, other] = [aCode(), aCode()]
    const facilityId = await addFacility(test.floor, receiver.organisationId, '架空中央病院')
    await encodeFacility(test.floor, receiver.organisationId, facilityId, code)
    const partner = { name: '旧称の病院', kind: 'hospital' as const, agreedOn: null, institutionCode: code }
    const { id: partnerId } = await test.answer(sender, addPartner, { body: partner })
    expect((await listed(sender)).partners).toMatchObject([
      { name: '旧称の病院', institutionCode: code, likely: { facilityId, by: 'code' }, facility: null },
    ])
    const namesake = { ...partner, name: '架空中央病院' }
    expect(await test.call(sender, addPartner, { body: namesake })).toMatchObject({ refusal: 'partner-code-taken' })
    const second = await test.answer(sender, addPartner, { body: { ...namesake, institutionCode: other } })
    const params = { partnerId: second.id }
    expect((await listed(sender)).partners.find(({ id }) => id === second.id)?.likely).toBeNull()
    const taken = { params, body: { institutionCode: code } }
    expect(await test.call(sender, recordPartnerCode, taken)).toMatchObject({ refusal: 'partner-code-taken' })
    await test.answer(sender, endPartner, { params: { partnerId } })
    await test.answer(sender, recordPartnerCode, taken)
    await test.answer(sender, recordPartnerCode, taken)
    expect((await listed(sender)).partners).toMatchObject([{ institutionCode: code, likely: { by: 'code' } }])
    expect(await test.call(receiver, recordPartnerCode, { params, body: { institutionCode: other } })).toMatchObject({
      refusal: 'partner-not-found',
    })
  })

  it('is the member’s own: nobody else reads, ends or removes, nor counts another’s partner', async () => {
    const { sender, receivers } = await test.anAlliance(2)
    const other = receivers[0] as AccountViewer
    const partnerId = await added(sender)
    const { id: partnerMeetingId } = await test.answer(sender, recordPartnerMeeting, meeting([partnerId]))
    expect(await listed(other)).toMatchObject({ partners: [], meetings: [] })
    expect(await test.call(other, endPartner, { params: { partnerId } })).toMatchObject({
      refusal: 'partner-not-found',
    })
    expect(await test.call(other, removePartnerMeeting, { params: { partnerMeetingId } })).toMatchObject({
      refusal: 'meeting-not-found',
    })
    expect(await test.call(other, recordPartnerMeeting, meeting([partnerId]))).toMatchObject({
      refusal: 'partner-not-ours',
    })
    expect(await test.call(someoneOf(sender.organisationId, 'buyer'), listPartners, {})).toMatchObject({
      refusal: 'not-permitted',
    })
    expect(await listed(someoneOf(sender.organisationId, 'facilityAdministrator'))).toMatchObject({
      partners: [{ id: partnerId }],
    })
  })

  it('is counted by institution: a person says which facility a name means, and two names of one count once', async () => {
    const { sender, receivers } = await test.anAlliance(2)
    const fellow = receivers[0] as AccountViewer
    const facilityId = await addFacility(test.floor, fellow.organisationId, '架空第一病院', '14215')
    const [one, other] = [await added(sender, '架空　第一病院'), await added(sender, '一病')]
    const link = (partnerId: string, to: string | null, viewer = sender) =>
      test.call(viewer, linkPartner, { params: { partnerId }, body: { facilityId: to } })
    const shown = await listed(sender)
    expect(shown.partners.find(({ id }) => id === one)).toMatchObject({ facility: null, likely: { facilityId } })
    expect(shown.partners.find(({ id }) => id === other)).toMatchObject({ facility: null, likely: null })
    expect(shown).toMatchObject({ partnersCounted: 2, partnersMissing: 23 })
    await test.answer(sender, recordPartnerMeeting, meeting([other]))
    for (const id of [one, other]) expect(await link(id, facilityId)).toEqual({ answer: {} })
    expect(await listed(sender)).toMatchObject({
      partnersCounted: 1,
      partnersMissing: 24,
      partners: [
        { facility: { name: '架空第一病院' }, likely: null, held: 1 },
        { facility: { facilityId }, held: 1 },
      ],
    })
    expect(await link(other, null)).toEqual({ answer: {} })
    expect(await listed(sender)).toMatchObject({ partnersCounted: 2 })

    const own = await addFacility(test.floor, sender.organisationId, '自法人の病院', '14215')
    for (const unknown of [own, crypto.randomUUID()])
      expect(await link(one, unknown)).toMatchObject({ refusal: 'facility-not-known' })
    expect(await link(one, null, fellow)).toMatchObject({ refusal: 'partner-not-found' })
    const buyer = someoneOf(sender.organisationId, 'buyer')
    expect(await link(one, null, buyer)).toMatchObject({ refusal: 'not-permitted' })
  })

  it('takes no name twice and no meeting of tomorrow', async () => {
    const { sender } = await test.anAlliance(2)
    const id = await added(sender)
    const again = { body: { name: '架空診療所', kind: 'clinic' as const, agreedOn: null } }
    expect(await test.call(sender, addPartner, again)).toMatchObject({ refusal: 'partner-name-taken' })
    expect(await test.call(sender, recordPartnerMeeting, meeting([id], addDays(today, 1)))).toMatchObject({
      refusal: 'date-in-future',
    })
    await test.answer(sender, endPartner, { params: { partnerId: id } })
    await test.answer(sender, addPartner, again)
  })
})

describe('the dates of a case', () => {
  const dates = async (viewer: AccountViewer) => {
    const ended = await counted(viewer, listSupportDates, { query: {} })
    return 'answer' in ended ? ended.answer : ended
  }
  const record = (viewer: AccountViewer, id: string, kind: SupportDateKind, heldOn: string) =>
    test.call(viewer, recordSupportDate, { params: { id }, body: { kind, heldOn } })

  it('come from the screening and from what was recorded, the newest record first, and name no patient', async () => {
    const { sender, id } = await test.aDecidedCase()
    await record(sender, id, 'admission', addDays(today, -9))
    await record(sender, id, 'admission', addDays(today, -2))
    await record(sender, id, 'conference', today)
    const shown = await dates(sender)
    expect(shown).toMatchObject({
      mayRecord: true,
      items: [
        {
          requestId: id,
          admittedOn: addDays(today, -2),
          screenedOn: today,
          interviewedOn: null,
          conferredOn: today,
          timeliness: { screening: 'inTime', interview: 'unknown', conference: 'inTime' },
        },
      ],
    })
    expect(JSON.stringify(shown)).not.toContain('花子')
    expect(await dates(someoneOf(sender.organisationId, 'facilityAdministrator'))).toMatchObject({
      mayRecord: false,
      items: [{ requestId: id }],
    })
  })

  it('take the family’s interview from the steps until one is recorded', async () => {
    const { sender, id } = await test.aDecidedCase()
    await test.answer(sender, takeStep, {
      params: { id },
      body: { step: 'recordInterview', idempotencyKey: crypto.randomUUID() },
    })
    expect(await dates(sender)).toMatchObject({ items: [{ interviewedOn: today }] })
    await record(sender, id, 'interview', addDays(today, -1))
    expect(await dates(sender)).toMatchObject({ items: [{ interviewedOn: addDays(today, -1) }] })
  })

  it('are written by the sender alone, and not ahead of time', async () => {
    const { sender, receiver, id } = await test.aDecidedCase()
    expect(await record(receiver, id, 'conference', today)).toMatchObject({ refusal: 'transfer-not-found' })
    expect(await record(sender, id, 'conference', addDays(today, 1))).toMatchObject({ refusal: 'date-in-future' })
    expect(await dates(receiver)).toMatchObject({ items: [] })
    const administrator = someoneOf(sender.organisationId, 'facilityAdministrator')
    expect(await record(administrator, id, 'conference', today)).toMatchObject({ refusal: 'not-permitted' })
  })
})

it('the record for the inspection comes out on paper, without a name of a patient', async () => {
  const { sender } = await test.aDecidedCase()
  await test.answer(sender, recordPartnerMeeting, meeting([await added(sender)]))
  const printed = await counted(sender, printFeeRecordPdf, { query: {} })
  if (!('answer' in printed)) throw new Error(printed.refusal)
  expect(new TextDecoder('latin1').decode((await printed.answer.bytes()).slice(0, 5))).toBe('%PDF-')
})
