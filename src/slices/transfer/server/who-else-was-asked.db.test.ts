import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openWork } from '../../../kernel/work/server/open-work.ts'
import { answerEnquiry, showEnquiry } from '../contract/enquiry-endpoints.ts'
import { listTransfers, saveRequest } from '../contract/request-endpoints.ts'
import { takeStep } from '../contract/step-endpoints.ts'
import { aTransferRequest } from '../testing/a-transfer-request.ts'
import { type AccountViewer, openTransferTest, type TransferTest } from '../testing/open-transfer-test.ts'
import { caseTopic } from './live/case-topic.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const key = () => crypto.randomUUID()

/** The first receiver held the patient, met the family and gave it back with a reason; then the second was chosen. */
async function aSecondHolder() {
  const { id, sender, receivers, receiver: first } = await test.aDecidedCase()
  const second = receivers[1] as AccountViewer
  const takes = (step: 'recordInterview' | 'releaseReceiver', more: object) =>
    test.answer(first, takeStep, { params: { id }, body: { step, idempotencyKey: key(), ...more } })
  await takes('recordInterview', { note: '家族は遠方' })
  await takes('releaseReceiver', { reason: '病棟の閉鎖' })
  const [enquiryId = ''] = await test.asked(sender, id, [second])
  await test.says(second, enquiryId, 'accepted')
  await test.chooses(sender, id, enquiryId)
  return { id, sender, second, enquiryId }
}

describe('who holds the patient', () => {
  it('is told neither who held it before nor why it was given back; the sender is', async () => {
    const { id, sender, second } = await aSecondHolder()
    const seen = await test.shown(second, id)
    expect(seen.patient).not.toBeNull()
    expect(seen.steps.filter(({ step }) => step === 'chooseReceiver')).toHaveLength(1)
    expect(JSON.stringify([seen.steps, seen.enquiries])).not.toMatch(
      /架空の法人2|家族は遠方|病棟の閉鎖|releaseReceiver/,
    )
    expect(JSON.stringify(await test.shown(sender, id))).toMatch(/架空の法人2.*家族は遠方.*病棟の閉鎖/)
  })

  it('is told the steps of its own time, by either side', async () => {
    const { id, sender, second } = await aSecondHolder()
    const body = { step: 'fixDate', plannedOn: '2026-12-01', idempotencyKey: key() } as const
    await test.answer(sender, takeStep, { params: { id }, body })
    expect((await test.shown(second, id)).steps.at(-1)).toMatchObject({
      step: 'fixDate',
      byOrganisation: '架空の法人1',
    })
  })

  it('is told apart in histories from before steps named their holder', async () => {
    const { id } = await aSecondHolder()
    const read = async () =>
      (
        await test.superuser.query(
          'select enquiry_id, step from transfer.step where request_id = $1 order by position',
          [id],
        )
      ).rows
    const recorded = await read()
    await test.superuser.query(
      `update transfer.step set enquiry_id = null where request_id = $1
         and step in ('chooseReceiver', 'recordInterview', 'releaseReceiver')`,
      [id],
    )
    const file = await readFile(new URL('migrations/0011-whose-steps.sql', import.meta.url), 'utf8')
    await test.superuser.query(file.slice(0, file.indexOf(';') + 1))
    expect(await read()).toEqual(recorded)
  })
})

it('a receiver is not told which wish it is: the third would know of two others', async () => {
  const { sender, receivers } = await test.anAlliance(4)
  const id = await test.aDraft(sender)
  const enquiries = await test.asked(sender, id, receivers)
  const third = receivers[2] as AccountViewer
  expect((await test.shown(third, id)).enquiries).toMatchObject([{ wishRank: null }])
  const shown = await test.answer(third, showEnquiry, { params: { id: enquiries[2] ?? '' } })
  expect(shown.enquiry.wishRank).toBeNull()
  expect((await test.shown(sender, id)).enquiries.map(({ wishRank }) => wishRank)).toEqual([1, 2, 3])
})

it('a key that another organisation happened to use is neither a retry of it nor in its way', async () => {
  const { sender, receivers } = await test.anAlliance(3)
  const id = await test.aDraft(sender)
  const enquiries = await test.asked(sender, id, receivers)
  const idempotencyKey = key()
  for (const [at, receiver] of receivers.entries()) {
    const body = { answer: 'accepted', idempotencyKey } as const
    const params = { id: enquiries[at] ?? '' }
    for (const _again of [1, 2])
      expect(await test.answer(receiver, answerEnquiry, { params, body })).toMatchObject({ state: 'accepted' })
  }
  const answered = await test.superuser.query(
    `select count(*)::int as n from transfer.step where request_id = $1 and step = 'answer'`,
    [id],
  )
  expect(answered.rows).toEqual([{ n: 2 }])
})

describe('when others are asked or answer', () => {
  const changesOf = async (id: string) =>
    (
      await test.superuser.query<{ payload: unknown }>(
        `select payload from kernel.event where name = 'transfer.case-changed' and payload ->> 'requestId' = $1 order by id`,
        [id],
      )
    ).rows.map(({ payload }) => payload)
  const hears = (viewer: AccountViewer, payload: unknown) =>
    openWork(test.floor, viewer, 'none', (work) =>
      caseTopic.mayHear(work, { id: key(), name: 'transfer.case-changed', version: 1, organisationId: null, payload }),
    )
  /** All by which a receiver could tell that, and when, the case moved. */
  const signsOf = async (who: AccountViewer, id: string) => {
    const { version, updatedAt, steps, enquiries } = await test.shown(who, id)
    const { items } = await test.answer(who, listTransfers, { query: {} })
    const heard = await Promise.all((await changesOf(id)).map((payload) => hears(who, payload)))
    const lines = items.filter((line) => line.id === id)
    return { version, updatedAt, steps, enquiries, lines, heard: heard.filter(Boolean).length }
  }
  const later = (seconds: number) => test.setNow(new Date(Date.now() + seconds * 1000))
  afterEach(() => test.setNow(null))

  it('an invited facility sees no sign of it; of its own answer and of a correction it does', async () => {
    const { sender, receivers } = await test.anAlliance(4)
    const [watching, other, third] = receivers as [AccountViewer, AccountViewer, AccountViewer]
    const id = await test.aDraft(sender)
    const [own = '', others = ''] = await test.asked(sender, id, [watching, other])
    const before = await signsOf(watching, id)
    later(10)
    await test.says(other, others, 'accepted')
    await test.deliverAll()
    later(20)
    await test.asked(sender, id, [third])
    expect(await signsOf(watching, id)).toEqual(before)
    later(30)
    const { version } = await test.shown(sender, id)
    await test.answer(sender, saveRequest, { params: { id }, body: { version, content: aTransferRequest() } })
    const corrected = await signsOf(watching, id)
    expect(corrected.updatedAt > before.updatedAt).toBe(true)
    expect(corrected.heard).toBe(before.heard + 1)
    later(40)
    await test.says(watching, own, 'waitlisted')
    const answered = await signsOf(watching, id)
    expect(answered.updatedAt > corrected.updatedAt).toBe(true)
    expect(answered.lines).toMatchObject([{ updatedAt: answered.updatedAt }])
  })

  it('the order of the board is the sender’s by any answer, a receiver’s by its own', async () => {
    const { sender, receivers } = await test.anAlliance(3)
    const [watching, other] = receivers as [AccountViewer, AccountViewer]
    const first = await test.aDraft(sender)
    const [, answers = ''] = await test.asked(sender, first, receivers)
    later(10)
    const second = await test.aDraft(sender)
    await test.asked(sender, second, [watching])
    later(20)
    await test.says(other, answers, 'accepted')
    await test.deliverAll()
    const orderOf = async (who: AccountViewer) =>
      (await test.answer(who, listTransfers, { query: {} })).items.map((line) => line.id)
    expect([await orderOf(sender), await orderOf(watching)]).toEqual([
      [first, second],
      [second, first],
    ])
  })

  it('the chosen one sees of all rounds its own, and no version that counts the others', async () => {
    const { sender, receivers } = await test.anAlliance(4)
    const [first, second, third] = receivers as [AccountViewer, AccountViewer, AccountViewer]
    const id = await test.aDraft(sender)
    await test.asked(sender, id, [first])
    later(10)
    const { version } = await test.shown(sender, id)
    await test.answer(sender, saveRequest, { params: { id }, body: { version, content: aTransferRequest() } })
    later(20)
    const [enquiryId = ''] = await test.asked(sender, id, [second])
    later(30)
    await test.asked(sender, id, [third])
    later(40)
    await test.says(second, enquiryId, 'accepted')
    await test.chooses(sender, id, enquiryId)
    const seen = await test.shown(second, id)
    expect(seen.steps.map(({ step }) => step)).toEqual(['sendEnquiries', 'answer', 'chooseReceiver'])
    expect(seen.steps[0]?.at).toBe(seen.enquiries[0]?.sentAt)
    expect(JSON.stringify(seen.steps)).not.toContain('fromState')
    expect(seen.version).toBeNull()
    const steps = (await test.shown(sender, id)).steps.map(({ step }) => step)
    expect(steps.filter((step) => step === 'sendEnquiries')).toHaveLength(3)
    const heard = await Promise.all((await changesOf(id)).map((payload) => hears(second, payload)))
    // Its asking, its answer and the choice; not the rounds before and after, nor the correction before it was asked.
    expect(heard.filter(Boolean)).toHaveLength(3)
  })
})

describe('somebody with the application’s connection and a viewer of its own', () => {
  const forged = `insert into transfer.enquiry (id, request_id, owner_id, receiver_id, wish_rank, state, sent_at, due_at)
    values (gen_random_uuid(),`

  it('makes no enquiry about another’s case, by which an accomplice would read the patient, nor learns of the case', async () => {
    const [mine, other] = [await test.anAlliance(2), await test.anAlliance(2)]
    const hidden = await test.aDraft(other.sender)
    await test.asked(other.sender, hidden, other.receivers)
    const accomplice = mine.receivers[0] as AccountViewer
    const forge = (request: string) =>
      openWork(test.floor, mine.sender, 'none', (work) =>
        sql`${sql.raw(forged)} ${request}::uuid, ${mine.sender.organisationId}::uuid,
          ${accomplice.organisationId}::uuid, 1, 'chosen', now(), now())`.execute(work.db),
      ).then(
        () => 'no fault',
        (error: Error) => error.message,
      )
    expect(await forge(hidden)).toMatch('violates foreign key')
    expect(await forge(hidden)).toBe(await forge(crypto.randomUUID()))
    const read = await openWork(test.floor, accomplice, 'none', (work) =>
      sql`select from transfer.patient where request_id = ${hidden}::uuid`.execute(work.db),
    )
    expect(read.rows).toEqual([])
  })
})
