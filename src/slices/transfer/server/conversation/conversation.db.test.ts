import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  listMessages,
  listTemplates,
  markMessagesRead,
  removeTemplate,
  saveTemplate,
  sendMessage,
} from '../../contract/conversation-endpoints.ts'
import { withdrawEnquiry } from '../../contract/enquiry-endpoints.ts'
import { listTransfers } from '../../contract/request-endpoints.ts'
import { messagePace } from '../../domain/message-pace.ts'
import { type AccountViewer, openTransferTest, someoneOf, type TransferTest } from '../../testing/open-transfer-test.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const key = () => crypto.randomUUID()
const read = (who: AccountViewer, id: string, after = 0) =>
  test.answer(who, listMessages, { params: { id }, query: { after: String(after) } })
const write = (who: AccountViewer, id: string, body: string, more = {}) =>
  test.call(who, sendMessage, { params: { id }, body: { body, clientMessageId: key(), ...more } })
const texts = async (who: AccountViewer, id: string) =>
  (await read(who, id)).items.filter(({ kind }) => kind !== 'step').map(({ body }) => body)

describe('a conversation grants', () => {
  it('both parties the same messages in the same order, and steps between them', async () => {
    const { sender, receiver, enquiryId } = await test.aDecidedCase()
    await write(sender, enquiryId, '明日の10時でいかがでしょうか')
    await write(receiver, enquiryId, '承知しました')
    const seen = await read(receiver, enquiryId)
    expect(seen.items.map(({ position }) => position)).toEqual(seen.items.map((_, at) => at + 1))
    expect(seen.items.flatMap(({ step }) => step ?? [])).toEqual(['sendEnquiries', 'answer', 'chooseReceiver'])
    expect((await read(sender, enquiryId)).items.map(({ id }) => id)).toEqual(seen.items.map(({ id }) => id))
  })

  it('what follows a position, and nothing else', async () => {
    const { sender, enquiryId } = await test.aDecidedCase()
    const before = (await read(sender, enquiryId)).total
    await write(sender, enquiryId, '続き')
    expect((await read(sender, enquiryId, before)).items.map(({ body }) => body)).toEqual(['続き'])
  })

  it('many writers at once: each message once, positions without a gap', async () => {
    const { sender, receiver, enquiryId } = await test.aDecidedCase()
    const sent = Array.from({ length: 30 }, (_, at) => `その${at}`)
    await Promise.all(sent.map((body, at) => write(at % 2 ? sender : receiver, enquiryId, body)))
    const seen = await read(sender, enquiryId)
    expect(seen.items.map(({ position }) => position)).toEqual(seen.items.map((_, at) => at + 1))
    expect((await texts(sender, enquiryId)).toSorted()).toEqual(sent.toSorted())
  })

  it('a retry, even two at once, leaves one message', async () => {
    const { sender, enquiryId } = await test.aDecidedCase()
    const again = () => write(sender, enquiryId, '一度だけ', { clientMessageId: same })
    const same = key()
    const answers = await Promise.all([again(), again(), again()])
    expect(new Set(answers.map((each) => JSON.stringify('answer' in each && each.answer))).size).toBe(1)
    expect(await texts(sender, enquiryId)).toEqual(['一度だけ'])
  })

  it('a read mark for each organisation, which never moves back or ahead of what is written', async () => {
    const { sender, receiver, enquiryId } = await test.aDecidedCase()
    const { total } = await read(sender, enquiryId)
    const mark = (who: AccountViewer, position: number) =>
      test.answer(who, markMessagesRead, { params: { id: enquiryId }, body: { position } })
    await mark(receiver, 9999)
    await mark(receiver, 1)
    const marks = (await read(sender, enquiryId)).readMarks
    expect(marks).toMatchObject([{ organisationId: receiver.organisationId, position: total }])
  })

  it('the number of unread messages on the board, until somebody of the organisation has read them', async () => {
    const { sender, receiver, enquiryId } = await test.aDecidedCase()
    await write(sender, enquiryId, '一つ目')
    await write(sender, enquiryId, '二つ目')
    const unread = async (who: AccountViewer) => (await test.answer(who, listTransfers, {})).items[0]?.unread
    expect([await unread(sender), await unread(receiver)]).toEqual([0, 2])
    await test.answer(receiver, markMessagesRead, { params: { id: enquiryId }, body: { position: 9 } })
    expect(await unread(receiver)).toBe(0)
  })

  it('an OK without typing, and a mention of somebody who wrote here', async () => {
    const { sender, receiver, enquiryId } = await test.aDecidedCase()
    await write(receiver, enquiryId, '確認をお願いします')
    expect(await write(sender, enquiryId, '', { kind: 'ok', mentions: [receiver.accountId] })).toHaveProperty('answer')
    expect(await write(sender, enquiryId, 'だれか', { mentions: [key()] })).toMatchObject({
      refusal: 'mention-not-here',
    })
  })
})

describe('a conversation refuses', () => {
  it('words that name the patient before a receiver is chosen, and takes them afterwards', async () => {
    const { sender, receivers } = await test.anAlliance()
    const id = await test.aDraft(sender)
    const [enquiry = ''] = await test.asked(sender, id, receivers)
    expect(await write(sender, enquiry, '架空花子さんの件です')).toMatchObject({ refusal: 'identity-before-choice' })
    expect(await texts(sender, enquiry)).toEqual([])
    await test.says(receivers[0] as AccountViewer, enquiry, 'accepted')
    await test.chooses(sender, id, enquiry)
    expect(await write(sender, enquiry, '架空花子さんの件です')).toHaveProperty('answer')
  })

  it('writing after the enquiry has ended; reading one’s own words goes on', async () => {
    const { sender, receivers } = await test.anAlliance()
    const id = await test.aDraft(sender)
    const [enquiry = ''] = await test.asked(sender, id, receivers)
    const receiver = receivers[0] as AccountViewer
    await write(receiver, enquiry, '検討します')
    await test.answer(sender, withdrawEnquiry, { params: { id: enquiry }, body: { idempotencyKey: key() } })
    expect(await write(receiver, enquiry, 'まだ間に合いますか')).toMatchObject({ refusal: 'conversation-read-only' })
    expect(await texts(receiver, enquiry)).toEqual(['検討します'])
    expect((await read(receiver, enquiry)).mayWrite).toBe(false)
  })

  it('more messages at once than anybody writes, about that case and by that person only; a retry is answered', async () => {
    const { sender, receiver, receivers, id, enquiries, enquiryId } = await test.aDecidedCase()
    const clientMessageId = key()
    await write(sender, enquiryId, '最初', { clientMessageId })
    const flood = await Promise.all(
      Array.from({ length: messagePace.most + 4 }, () => write(sender, enquiryId, '連打')),
    )
    const refused = flood.filter((each) => 'refusal' in each)
    expect(refused).toHaveLength(5)
    for (const each of refused) expect(each).toMatchObject({ refusal: 'too-many-messages' })
    expect(await texts(receiver, enquiryId)).toHaveLength(messagePace.most)
    expect(await write(sender, enquiryId, '最初', { clientMessageId })).toHaveProperty('answer')
    expect(await write(receiver, enquiryId, '落ち着いてください')).toHaveProperty('answer')
    const other = await test.aDecidedCase({ allianceId: key(), sender, receivers })
    expect([other.id === id, other.enquiryId === enquiries[0]]).toEqual([false, false])
    expect(await write(sender, other.enquiryId, '別の件です')).toHaveProperty('answer')
    await test.superuser.query(`update transfer.message set sent_at = sent_at - interval '11 seconds'`)
    expect(await write(sender, enquiryId, '待ちました')).toHaveProperty('answer')
  })

  it.each(['exe.\u202efdp', 'a\u0000b'])('%j: marks that show another text than what is stored', (body) => {
    const read = sendMessage.body?.safeParse({ body, clientMessageId: key() })
    expect(read?.error?.issues).toMatchObject([{ path: ['body'], message: expect.stringContaining('使えない文字') }])
  })
})

it('asking more facilities is told to them and not to those who were asked before', async () => {
  const { sender, receivers } = await test.anAlliance()
  const [first, second] = receivers as [AccountViewer, AccountViewer]
  const id = await test.aDraft(sender)
  const [early = ''] = await test.asked(sender, id, [first])
  const before = (await read(first, early)).items.length
  const [late = ''] = (await test.asked(sender, id, [second])).slice(-1)
  expect((await read(first, early)).items).toHaveLength(before)
  expect((await read(second, late)).items.map(({ step }) => step)).toEqual(['sendEnquiries'])
})

it('a conversation keeps a script as the text it is', async () => {
  const { sender, enquiryId } = await test.aDecidedCase()
  await write(sender, enquiryId, '<script>alert(1)</script>')
  expect(await texts(sender, enquiryId)).toEqual(['<script>alert(1)</script>'])
})

describe('a conversation hides itself', () => {
  it('from the other receivers, from strangers and from colleagues who do not speak about patients', async () => {
    const { sender, receivers, enquiries, enquiryId } = await test.aDecidedCase()
    const [, other] = receivers as [AccountViewer, AccountViewer]
    const stranger = (await test.anAlliance(1)).sender
    for (const who of [other, stranger]) {
      expect(await test.call(who, listMessages, { params: { id: enquiryId } })).toMatchObject({
        refusal: 'enquiry-not-found',
      })
      expect(await write(who, enquiryId, '見えますか')).toMatchObject({ refusal: 'enquiry-not-found' })
    }
    expect((await read(other, enquiries[1] ?? '')).items.every(({ kind }) => kind === 'step')).toBe(true)
    const buyer = someoneOf(sender.organisationId, 'buyer')
    expect(await write(buyer, enquiryId, '値段は')).toMatchObject({ refusal: 'not-permitted' })
  })
})

it('templates are an organisation’s own: listed, rewritten and removed by its people only', async () => {
  const { sender, receivers } = await test.anAlliance()
  const other = receivers[0] as AccountViewer
  const id = key()
  const save = (who: AccountViewer, body: string) =>
    test.call(who, saveTemplate, { params: { id }, body: { title: '面談の案内', body } })
  await save(sender, '面談の日をお知らせください')
  expect(await save(sender, '面談の候補日をお知らせください')).toHaveProperty('answer')
  expect(await save(other, '書き換え')).toMatchObject({ refusal: 'template-not-found' })
  expect(await test.call(other, removeTemplate, { params: { id } })).toMatchObject({ refusal: 'template-not-found' })
  const texts = async (who: AccountViewer) => (await test.answer(who, listTemplates, {})).items.map(({ body }) => body)
  expect([await texts(sender), await texts(other)]).toEqual([['面談の候補日をお知らせください'], []])
  await test.answer(sender, removeTemplate, { params: { id } })
  expect(await texts(sender)).toEqual([])
})
