import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  listEndedEnquiries,
  markEnquiryRead,
  sendEnquiries,
  showEnquiry,
  withdrawEnquiry,
} from '../contract/enquiry-endpoints.ts'
import { listTransfers, saveRequest, showTransfer } from '../contract/request-endpoints.ts'
import { takeStep } from '../contract/step-endpoints.ts'
import { aTransferRequest } from '../testing/a-transfer-request.ts'
import { type AccountViewer, openTransferTest, someoneOf, type TransferTest } from '../testing/open-transfer-test.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const key = () => crypto.randomUUID()
const step = (name: string, more = {}) => ({ step: name as 'fixDate', idempotencyKey: key(), ...more })
const wristband = { identifiers: { nameOrNumber: 'かくう はなこ', birthOn: '1943-05-06' } }

describe('grants: one case told once', () => {
  it('runs from the draft to closed, each step by its party', async () => {
    const { id, sender, receiver } = await test.aDecidedCase()
    const way = [
      [receiver, step('recordInterview')],
      [sender, step('fixDate', { plannedOn: '2026-12-01' })],
      [sender, step('completeDocuments')],
      [sender, step('bookTransport', { note: '民間救急 10時' })],
      [sender, step('depart')],
      [receiver, step('arrive', wristband)],
      [receiver, step('confirmHandover')],
      [receiver, step('sendReply')],
      [sender, step('close')],
    ] as const
    for (const [who, body] of way) {
      expect((await test.shown(who, id)).allowedActions).toContain(body.step)
      await test.answer(who, takeStep, { params: { id }, body })
    }
    const closed = await test.shown(sender, id)
    expect(closed).toMatchObject({ state: 'closed', plannedOn: '2026-12-01', allowedActions: [], mayEdit: false })
    expect(closed.steps.map((each) => each.step)).toContain('arrive')
  })

  it('shows each board what waits for it', async () => {
    const { sender, receivers } = await test.anAlliance()
    const [first] = receivers
    if (!first) throw new Error('no receiver')
    const id = await test.aDraft(sender)
    const [enquiry] = await test.asked(sender, id, receivers)
    const todo = async (who: typeof sender) =>
      (await test.answer(who, listTransfers, { query: { todo: 'true' } })).items.map((each) => each.id)
    expect(await todo(sender)).toEqual([])
    expect(await todo(first)).toEqual([id])
    await test.says(first, enquiry ?? '', 'accepted')
    expect(await todo(first)).toEqual([])
    expect(await todo(sender)).toEqual([id])
    const [line] = (await test.answer(sender, listTransfers, {})).items
    expect(line).toMatchObject({ asked: 2, answered: 1, accepted: 1, patientName: '架空 花子', party: 'sender' })
  })

  it('waits for the sender when nobody is left who may take the patient, and not while one has a waiting list', async () => {
    const { sender, receivers } = await test.anAlliance(4)
    const [first, second, third] = receivers
    if (!first || !second || !third) throw new Error('no receivers')
    const id = await test.aDraft(sender)
    const [one = '', other = ''] = await test.asked(sender, id, [first, second])
    const todo = async () =>
      (await test.answer(sender, listTransfers, { query: { todo: 'true' } })).items.map((each) => each.id)
    await test.says(first, one, 'declined', { declineCode: 'noBed' })
    expect(await todo()).toEqual([])
    await test.says(second, other, 'waitlisted')
    expect(await todo()).toEqual([])
    await test.says(second, other, 'declined', { declineCode: 'noBed' })
    expect(await todo()).toEqual([id])
    await test.asked(sender, id, [third])
    expect(await todo()).toEqual([])
  })

  it('pages through the board without losing or repeating a line', async () => {
    const { sender } = await test.anAlliance(1)
    const ids = []
    for (let made = 0; made < 7; made += 1) ids.push(await test.aDraft(sender))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await test.answer(sender, listTransfers, { query: { limit: '3', ...(cursor ? { cursor } : {}) } })
      expect(page.total).toBe(7)
      seen.push(...page.items.map((each) => each.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen.toSorted()).toEqual(ids.toSorted())
  })

  it('finds a case by name, kana in any letters, patient number and case number', async () => {
    const { sender } = await test.anAlliance(1)
    const id = await test.aDraft(sender)
    for (const q of ['架空花子', 'かくう', 'ｆ－０００１２３', '1', '頸部骨折']) {
      expect((await test.answer(sender, listTransfers, { query: { q } })).items.map((each) => each.id)).toEqual([id])
    }
    expect((await test.answer(sender, listTransfers, { query: { q: '該当なし' } })).items).toEqual([])
  })

  it('lets a receiver give the patient back, and the sender ask again', async () => {
    const { id, sender, receiver, receivers } = await test.aDecidedCase()
    await test.answer(receiver, takeStep, {
      params: { id },
      body: step('releaseReceiver', { reason: '病棟で感染が発生' }),
    })
    expect((await test.shown(sender, id)).state).toBe('enquiring')
    expect(await test.asked(sender, id, receivers)).toHaveLength(2)
  })

  it('a retry with the same key: one effect', async () => {
    const { id, sender } = await test.aDecidedCase()
    const body = step('fixDate', { plannedOn: '2026-12-01' })
    const twice = [
      await test.answer(sender, takeStep, { params: { id }, body }),
      await test.answer(sender, takeStep, { params: { id }, body }),
    ]
    expect(twice[0]).toEqual(twice[1])
    expect((await test.shown(sender, id)).steps.filter((each) => each.step === 'fixDate')).toHaveLength(1)
  })

  it('a draft saved twice under one id is one draft', async () => {
    const { sender } = await test.anAlliance(1)
    const id = key()
    const save = () =>
      test.answer(sender, saveRequest, { params: { id }, body: { version: null, content: aTransferRequest() } })
    expect(await save()).toEqual(await save())
  })
})

describe('refuses', () => {
  it('an enquiry whose need names the patient, saying where', async () => {
    const { sender } = await test.anAlliance(1)
    const content = aTransferRequest()
    const named = { ...content, need: { ...content.need, course: '架空 花子さんは歩行できます' } }
    const ended = await test.call(sender, saveRequest, {
      params: { id: key() },
      body: { version: null, content: named },
    })
    expect(ended).toMatchObject({ refusal: 'identity-in-need', fields: [{ field: 'need.course' }] })
  })

  it('who it is in the sender’s own fields, which the asked, papers and links show', async () => {
    const { sender } = await test.anAlliance(1)
    const content = aTransferRequest({ department: '4階 架空・花子様の担当', contact: '内線 0000' })
    const ended = await test.call(sender, saveRequest, { params: { id: key() }, body: { version: null, content } })
    expect(ended).toMatchObject({ refusal: 'identity-in-need', fields: [{ field: 'department' }] })
  })

  it('an enquiry before the screening, and one to a stranger, to itself, or to the same facility twice', async () => {
    const { sender, receivers } = await test.anAlliance()
    const content = aTransferRequest()
    const unscreened = await test.aDraft(sender, { need: { ...content.need, inhibitingFactors: {} } })
    const send = (id: string, receiverId: string) =>
      test.call(sender, sendEnquiries, {
        params: { id },
        body: { addressees: [{ receiverId, facilityId: null }], idempotencyKey: key() },
      })
    const first = receivers[0]?.organisationId ?? ''
    expect(await send(unscreened, first)).toMatchObject({ refusal: 'need-incomplete' })
    const id = await test.aDraft(sender)
    const stranger = (await test.anAlliance(1)).sender.organisationId
    expect(await send(id, stranger)).toMatchObject({ refusal: 'not-a-member' })
    expect(await send(id, sender.organisationId)).toMatchObject({ refusal: 'not-a-member' })
    await send(id, first)
    expect(await send(id, first)).toMatchObject({ refusal: 'already-asked' })
  })

  it('an arrival whose wristband names another patient', async () => {
    const { id, sender, receiver } = await test.aDecidedCase()
    for (const body of [step('fixDate', { plannedOn: '2026-12-01' }), step('completeDocuments'), step('depart')]) {
      await test.answer(sender, takeStep, { params: { id }, body })
    }
    const wrong = { identifiers: { nameOrNumber: 'かくう はなこ', birthOn: '1943-06-05' } }
    expect(await test.call(receiver, takeStep, { params: { id }, body: step('arrive', wrong) })).toMatchObject({
      refusal: 'patient-does-not-match',
    })
  })

  it('a late answer, kindly', async () => {
    const { receivers, enquiries } = await test.aDecidedCase()
    const [, other] = receivers
    if (!other) throw new Error('no second receiver')
    expect(await test.says(other, enquiries[1] ?? '', 'accepted')).toMatchObject({ refusal: 'enquiry-ended' })
  })

  it('a correction that started from an older state', async () => {
    const { sender } = await test.anAlliance(1)
    const id = await test.aDraft(sender)
    const save = () =>
      test.call(sender, saveRequest, { params: { id }, body: { version: 1, content: aTransferRequest() } })
    await save()
    expect(await save()).toMatchObject({ refusal: 'changed-meanwhile' })
  })
})

describe('hides', () => {
  it('the person from the invited, and shows it to the chosen', async () => {
    const { id, receiver, receivers, enquiries, sender } = await test.aDecidedCase()
    expect((await test.shown(receiver, id)).patient).toMatchObject({ name: '架空 花子' })
    const [, other] = receivers
    if (!other) throw new Error('no second receiver')
    expect(await test.call(other, showTransfer, { params: { id } })).toMatchObject({ refusal: 'transfer-not-found' })
    const kept = await test.answer(other, showEnquiry, { params: { id: enquiries[1] ?? '' } })
    expect(kept).toMatchObject({ caseVisible: false, enquiry: { state: 'withdrawn', allowedActions: [] } })
    const second = await test.aDraft(sender)
    await test.asked(sender, second, [other])
    const invited = await test.shown(other, second)
    expect(invited).toMatchObject({ patient: null, party: 'invited', need: { mainDiagnosis: '大腿骨頸部骨折の術後' } })
    expect(JSON.stringify(invited)).not.toMatch(/花子|はなこ|F-000123|1943/)
  })

  it('all of a decided case but that it has ended, from the facilities that were not chosen', async () => {
    const { receivers, enquiries } = await test.aDecidedCase()
    const [chosen, other] = receivers as [AccountViewer, AccountViewer]
    const ended = await test.answer(other, listEndedEnquiries, {})
    expect(ended.items).toMatchObject([{ id: enquiries[1], state: 'withdrawn', senderName: '架空の法人1' }])
    expect((await test.answer(chosen, listEndedEnquiries, {})).items).toEqual([])
  })

  it('and says how many have ended when more did than it lists', async () => {
    const { sender, receivers } = await test.anAlliance(2)
    const [first] = receivers as [AccountViewer]
    for (let at = 0; at < 51; at += 1) {
      const id = await test.aDraft(sender)
      const [enquiry = ''] = await test.asked(sender, id, [first])
      await test.says(first, enquiry, 'declined', { declineCode: 'noBed' })
    }
    const ended = await test.answer(first, listEndedEnquiries, {})
    expect([ended.items.length, ended.total]).toEqual([50, 51])
  })

  it('the case from whoever declined, who still finds its no and may change it', async () => {
    const { sender, receivers } = await test.anAlliance()
    const [first] = receivers as [AccountViewer]
    const id = await test.aDraft(sender)
    const [enquiry = ''] = await test.asked(sender, id, receivers)
    await test.says(first, enquiry, 'declined', { declineCode: 'noBed' })
    expect(await test.call(first, showTransfer, { params: { id } })).toMatchObject({ refusal: 'transfer-not-found' })
    expect((await test.answer(first, listEndedEnquiries, {})).items).toMatchObject([{ id: enquiry, state: 'declined' }])
    const kept = await test.answer(first, showEnquiry, { params: { id: enquiry } })
    expect(kept).toMatchObject({ caseVisible: false, enquiry: { allowedActions: ['answer'] } })
    await test.says(first, enquiry, 'accepted')
    expect((await test.answer(first, listEndedEnquiries, {})).items).toEqual([])
    expect((await test.shown(first, id)).party).toBe('invited')
  })

  it('who else was asked from every receiver', async () => {
    const { sender, receivers } = await test.anAlliance()
    const id = await test.aDraft(sender)
    await test.asked(sender, id, receivers)
    for (const receiver of receivers) expect((await test.shown(receiver, id)).enquiries).toHaveLength(1)
    expect((await test.shown(sender, id)).enquiries).toHaveLength(2)
  })

  it('everything from other organisations and from those who do not speak about patients', async () => {
    const { id, sender, enquiryId } = await test.aDecidedCase()
    const stranger = (await test.anAlliance(1)).sender
    expect(await test.call(stranger, showTransfer, { params: { id } })).toMatchObject({ refusal: 'transfer-not-found' })
    for (const declaration of [markEnquiryRead, showEnquiry] as const) {
      expect(await test.call(stranger, declaration, { params: { id: enquiryId } })).toMatchObject({
        refusal: 'enquiry-not-found',
      })
    }
    expect(
      await test.call(stranger, withdrawEnquiry, { params: { id: enquiryId }, body: { idempotencyKey: key() } }),
    ).toMatchObject({
      refusal: 'enquiry-not-found',
    })
    const buyer = someoneOf(sender.organisationId, 'buyer')
    expect(await test.call(buyer, showTransfer, { params: { id } })).toMatchObject({ refusal: 'not-permitted' })
  })
})

describe('two at once', () => {
  it('two choices: one receiver holds the patient', async () => {
    const { sender, receivers } = await test.anAlliance()
    const id = await test.aDraft(sender)
    const enquiries = await test.asked(sender, id, receivers)
    for (const [at, receiver] of receivers.entries()) await test.says(receiver, enquiries[at] ?? '', 'accepted')
    const ended = await Promise.all(enquiries.map((enquiryId) => test.chooses(sender, id, enquiryId)))
    expect(ended.filter((each) => 'answer' in each)).toHaveLength(1)
    const states = (await test.shown(sender, id)).enquiries.map((each) => each.state)
    expect(states.toSorted()).toEqual(['chosen', 'withdrawn'])
  })
})
