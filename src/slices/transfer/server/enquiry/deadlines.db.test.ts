import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listMessages } from '../../contract/conversation-endpoints.ts'
import { type AccountViewer, openTransferTest, type TransferTest } from '../../testing/open-transfer-test.ts'
import { watchDeadlines } from './watch-deadlines.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

/** `soon` means an answer within 24 hours. */
async function anEnquiry() {
  const { sender, receivers } = await test.anAlliance(2)
  const id = await test.aDraft(sender, { urgency: 'soon' })
  const [enquiryId = ''] = await test.asked(sender, id, receivers)
  return { sender, receiver: receivers[0] as AccountViewer, id, enquiryId }
}

/** As if these hours and a second had passed since an enquiry was sent. The database's own clock cannot be moved. */
const passed = (enquiryId: string, hours: number) =>
  test.superuser.query(
    `update transfer.enquiry set sent_at = now() - $2 * interval '1 hour' - interval '1 second',
       due_at = now() + (24 - $2) * interval '1 hour' - interval '1 second'
     where id = $1`,
    [enquiryId, hours],
  )

const told = async (who: AccountViewer, id: string) =>
  (await test.answer(who, listMessages, { params: { id } })).items.flatMap(({ step }) => step ?? [])

describe('an enquiry without an answer', () => {
  it('is reminded of once, told overdue once, and expires', async () => {
    const { sender, receiver, id, enquiryId } = await anEnquiry()
    const stages = [
      [17, ['sendEnquiries']],
      [18, ['sendEnquiries', 'remind']],
      [20, ['sendEnquiries', 'remind']],
      [24, ['sendEnquiries', 'remind', 'overdue']],
      [47, ['sendEnquiries', 'remind', 'overdue']],
      [48, ['sendEnquiries', 'remind', 'overdue', 'expire']],
      [72, ['sendEnquiries', 'remind', 'overdue', 'expire']],
    ] as const
    for (const [count, steps] of stages) {
      await passed(enquiryId, count)
      await watchDeadlines(test.floor)
      expect(await told(receiver, enquiryId), `${count} hours`).toEqual(steps)
    }
    expect((await test.shown(sender, id)).enquiries[0]).toMatchObject({ state: 'expired', overdue: false })
  })

  it('may still be answered late, while the sender asks around', async () => {
    const { receiver, enquiryId } = await anEnquiry()
    await passed(enquiryId, 48)
    await watchDeadlines(test.floor)
    expect(await test.says(receiver, enquiryId, 'accepted')).toMatchObject({ answer: { state: 'accepted' } })
  })
})

it('an answered enquiry is left in peace, and two servers tell a thing once', async () => {
  const { receiver, enquiryId } = await anEnquiry()
  const waiting = await anEnquiry()
  await test.says(receiver, enquiryId, 'waitlisted')
  for (const each of [enquiryId, waiting.enquiryId]) await passed(each, 25)
  await Promise.all([watchDeadlines(test.floor), watchDeadlines(test.floor)])
  expect(await told(receiver, enquiryId)).toEqual(['sendEnquiries', 'answer'])
  expect(await told(waiting.receiver, waiting.enquiryId)).toEqual(['sendEnquiries', 'overdue'])
})
