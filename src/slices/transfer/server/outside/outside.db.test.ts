import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicViewer } from '../../../../kernel/identity/domain/viewer.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import type { FileAnswer } from '../../../../platform/contract/endpoint.ts'
import { pdfText } from '../../../../platform/documents/testing/printed-text.ts'
import { sendEnquiries } from '../../contract/enquiry-endpoints.ts'
import {
  answerOutsideEnquiry,
  makeOutsideLink,
  printFaxCover,
  recordOutsideAnswer,
  showOutsideEnquiry,
} from '../../contract/outside-endpoints.ts'
import { aTransferRequest } from '../../testing/a-transfer-request.ts'
import { type AccountViewer, openTransferTest, type TransferTest } from '../../testing/open-transfer-test.ts'
import { outsideAnswerEndpoints } from './serve-outside-answers.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const key = () => crypto.randomUUID()

async function anOutsideEnquiry() {
  const { sender, receivers } = await test.anAlliance()
  const id = await test.aDraft(sender)
  const addressees = [
    { outsideName: '架空外科医院' },
    ...receivers.map(({ organisationId }) => ({ receiverId: organisationId, facilityId: null })),
  ]
  const sent = await test.answer(sender, sendEnquiries, { params: { id }, body: { addressees, idempotencyKey: key() } })
  return { sender, receivers, id, enquiryId: sent.enquiries[0]?.id ?? '', memberEnquiryId: sent.enquiries[1]?.id ?? '' }
}

const tokenOf = (address: string) => address.slice(address.indexOf('#') + 1)
const made = async (sender: AccountViewer, id: string) => {
  const link = await test.answer(sender, makeOutsideLink, { params: { id } })
  return { ...link, token: tokenOf(link.address) }
}
const outside = outsideAnswerEndpoints
const shown = (token: string) =>
  callServed(test.floor, outside(test.floor), publicViewer, showOutsideEnquiry, { body: { token } })
const answered = (token: string, idempotencyKey = key()) =>
  callServed(test.floor, outside(test.floor), publicViewer, answerOutsideEnquiry, {
    body: { token, answer: 'accepted', text: '個室をご用意できます', idempotencyKey },
  })

describe('a facility without an account', () => {
  it('sees the need by its link, never who it is, and answers once', async () => {
    const { sender, id, enquiryId } = await anOutsideEnquiry()
    const { token } = await made(sender, enquiryId)
    const seen = await answerOf(shown(token))
    expect(seen).toMatchObject({ outsideName: '架空外科医院', need: { mainDiagnosis: '大腿骨頸部骨折の術後' } })
    expect(JSON.stringify(seen)).not.toMatch(/花子|はなこ|F-000123|1943/)
    expect(await answerOf(answered(token))).toEqual({ state: 'accepted' })
    expect(await answered(token)).toMatchObject({ refusal: 'link-not-valid' })
    const [enquiry] = (await test.shown(sender, id)).enquiries
    expect(enquiry).toMatchObject({
      state: 'accepted',
      answerText: '個室をご用意できます',
      receiverName: '架空外科医院',
    })
    expect(await test.chooses(sender, id, enquiryId)).toHaveProperty('answer')
  })

  it('is not told of HIV by its link: it waits for the choice', async () => {
    const { sender } = await test.anAlliance(1)
    const { need } = aTransferRequest()
    const id = await test.aDraft(sender, { need: { ...need, infections: [{ code: 'hiv' }, { code: 'mrsa' }] } })
    const body = { addressees: [{ outsideName: '架空外科医院' }], idempotencyKey: key() }
    const sent = await test.answer(sender, sendEnquiries, { params: { id }, body })
    const { token } = await made(sender, sent.enquiries[0]?.id ?? '')
    expect((await answerOf(shown(token))).need.infections).toEqual([{ code: 'mrsa' }])
  })

  it('is answered again when its answer is repeated over a bad network, and not when it says something else', async () => {
    const { sender, enquiryId } = await anOutsideEnquiry()
    const { token } = await made(sender, enquiryId)
    const once = key()
    expect(await answerOf(answered(token, once))).toEqual({ state: 'accepted' })
    expect(await answerOf(answered(token, once))).toEqual({ state: 'accepted' })
    expect(await answered(token)).toMatchObject({ refusal: 'link-not-valid' })
    expect(await shown(token)).toMatchObject({ refusal: 'link-not-valid' })
  })

  it('says that it is thinking, and comes back with its word by the same link', async () => {
    const { sender, enquiryId } = await anOutsideEnquiry()
    const { token } = await made(sender, enquiryId)
    const thinks = { token, answer: 'underReview', idempotencyKey: key() } as const
    await answerOf(callServed(test.floor, outside(test.floor), publicViewer, answerOutsideEnquiry, { body: thinks }))
    expect(await answerOf(answered(token))).toEqual({ state: 'accepted' })
  })

  it('may be given a link after the time has run out: a late word is welcome', async () => {
    const { sender, enquiryId } = await anOutsideEnquiry()
    await test.superuser.query(
      `update transfer.enquiry set sent_at = sent_at - interval '30 days', due_at = due_at - interval '30 days', state = 'expired'
       where id = $1`,
      [enquiryId],
    )
    const { token } = await made(sender, enquiryId)
    expect(await answerOf(answered(token))).toEqual({ state: 'accepted' })
  })

  it('two answers at once by one link: one is taken', async () => {
    const { sender, enquiryId } = await anOutsideEnquiry()
    const { token } = await made(sender, enquiryId)
    const ended = await Promise.all([answered(token), answered(token), answered(token)])
    expect(ended.filter((each) => 'answer' in each)).toHaveLength(1)
  })

  it('a link that was guessed, replaced, or came too late opens nothing', async () => {
    const { sender, enquiryId } = await anOutsideEnquiry()
    const first = await made(sender, enquiryId)
    const second = await made(sender, enquiryId)
    expect(second.shortCode).toBe(first.shortCode)
    for (const token of ['a guess of twenty letters', first.token]) {
      expect(await shown(token)).toMatchObject({ refusal: 'link-not-valid' })
    }
    await test.superuser.query(
      `update transfer.outside_link set expires_at = now() - interval '1 second' where enquiry_id = $1`,
      [enquiryId],
    )
    expect(await answered(second.token)).toMatchObject({ refusal: 'link-not-valid' })
  })

  it('is told kindly when another receiver was chosen meanwhile', async () => {
    const { sender, receivers, id, enquiryId, memberEnquiryId } = await anOutsideEnquiry()
    const { token } = await made(sender, enquiryId)
    await test.says(receivers[0] as AccountViewer, memberEnquiryId, 'accepted')
    await test.chooses(sender, id, memberEnquiryId)
    expect(await answered(token)).toMatchObject({ refusal: 'enquiry-ended' })
  })
})

describe('a FAX', () => {
  it('carries the need, the code and the answer form, and nothing that names the patient', async () => {
    const { sender, enquiryId } = await anOutsideEnquiry()
    const { shortCode } = await made(sender, enquiryId)
    const printed = (await test.answer(sender, printFaxCover, { params: { id: enquiryId } })) as FileAnswer
    const text = await pdfText(await printed.bytes())
    for (const words of ['架空外科医院', shortCode, '大腿骨頸部骨折の術後', 'インスリン', '空床がない'])
      expect(text).toContain(words)
    expect(text).not.toMatch(/花子|はなこ|F-000123|1943/)
  })

  it('is typed back in under its code; the code of another case is refused', async () => {
    const one = await anOutsideEnquiry()
    const other = await anOutsideEnquiry()
    const { shortCode } = await made(one.sender, one.enquiryId)
    const { shortCode: wrong } = await made(other.sender, other.enquiryId)
    const record = (code: string) =>
      test.call(one.sender, recordOutsideAnswer, {
        params: { id: one.enquiryId },
        body: { answer: 'declined', declineCode: 'noBed', shortCode: code, idempotencyKey: key() },
      })
    expect(await record(wrong)).toMatchObject({ refusal: 'code-does-not-match' })
    expect(await record(shortCode.toLowerCase())).toMatchObject({ answer: { state: 'declined' } })
  })

  it('and links are for facilities without an account, and made by the sender only', async () => {
    const { sender, receivers, enquiryId, memberEnquiryId } = await anOutsideEnquiry()
    const make = (who: AccountViewer, id: string) => test.call(who, makeOutsideLink, { params: { id } })
    expect(await make(sender, memberEnquiryId)).toMatchObject({ refusal: 'has-an-account' })
    expect(await make(receivers[0] as AccountViewer, enquiryId)).toMatchObject({ refusal: 'enquiry-not-found' })
  })
})

it.each([
  ['decline-needs-code', { answer: 'declined' }],
  ['condition-needs-words', { answer: 'conditionallyAccepted' }],
] as const)('an answer that lacks what it needs is refused on every way: %s', async (refusal, given) => {
  const { sender, enquiryId } = await anOutsideEnquiry()
  const { token } = await made(sender, enquiryId)
  const body = { ...given, shortCode: null, idempotencyKey: key() }
  expect(await test.call(sender, recordOutsideAnswer, { params: { id: enquiryId }, body })).toMatchObject({ refusal })
  const byLink = { ...given, token, idempotencyKey: key() }
  expect(
    await callServed(test.floor, outside(test.floor), publicViewer, answerOutsideEnquiry, { body: byLink }),
  ).toMatchObject({ refusal })
})
