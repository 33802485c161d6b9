import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWork } from '../../../../kernel/work/server/open-work.ts'
import { withdrawEnquiry } from '../../contract/enquiry-endpoints.ts'
import { takeStep } from '../../contract/step-endpoints.ts'
import { type AccountViewer, openTransferTest, someoneOf, type TransferTest } from '../../testing/open-transfer-test.ts'
import { caseTopic } from './case-topic.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const key = () => crypto.randomUUID()

/** The newest step's event of a case, as it was published. */
async function lastStep(id: string) {
  const { rows } = await test.superuser.query<{ payload: { step: string } }>(
    `select payload from kernel.event where name = 'transfer.case-changed' and payload ->> 'requestId' = $1
     order by at desc, id desc limit 1`,
    [id],
  )
  return rows[0]?.payload
}

const hears = (viewer: AccountViewer, payload: unknown) =>
  openWork(test.floor, viewer, 'none', (work) =>
    caseTopic.mayHear(work, { id: key(), name: 'transfer.case-changed', version: 1, organisationId: null, payload }),
  )

describe('that a case went on', () => {
  it('is heard by the sender and the chosen receiver, and no longer by those who were thanked', async () => {
    const { id, sender, receivers } = await test.aDecidedCase()
    const [chosen, thanked] = receivers as [AccountViewer, AccountViewer]
    await test.answer(sender, takeStep, {
      params: { id },
      body: { step: 'fixDate', plannedOn: '2026-12-01', idempotencyKey: key() },
    })
    const payload = await lastStep(id)
    expect(payload).toMatchObject({ step: 'fixDate', enquiryId: null })
    const stranger = (await test.anAlliance(1)).sender
    const buyer = someoneOf(sender.organisationId, 'buyer')
    expect([await hears(sender, payload), await hears(chosen, payload)]).toEqual([true, true])
    for (const who of [thanked, stranger, buyer]) expect(await hears(who, payload)).toBe(false)
  })

  it('is heard by those whom the step itself takes it from: cancelled, released', async () => {
    const { sender, receivers } = await test.anAlliance()
    const id = await test.aDraft(sender)
    const [enquiry = ''] = await test.asked(sender, id, receivers)
    const [first, second] = receivers as [AccountViewer, AccountViewer]
    await test.answer(sender, withdrawEnquiry, { params: { id: enquiry }, body: { idempotencyKey: key() } })
    await test.answer(sender, takeStep, {
      params: { id },
      body: { step: 'cancel', reason: '自宅へ退院', idempotencyKey: key() },
    })
    const payload = await lastStep(id)
    expect([await hears(first, payload), await hears(second, payload)]).toEqual([false, true])
  })

  it('is told without saying which step it was', async () => {
    const { id } = await test.aDecidedCase()
    expect(caseTopic.shape.parse(await lastStep(id))).not.toHaveProperty('step')
  })
})
