import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordSharingFact } from '../../../../kernel/disclosure/contract/sharing-endpoints.ts'
import { patientObjectedEvent } from '../../../../kernel/disclosure/published/patient-objected.ts'
import { disclosureEndpoints } from '../../../../kernel/disclosure/server/disclosure-endpoints.ts'
import { patientObjectedTopic } from '../../../../kernel/disclosure/server/sharing/objection-topic.ts'
import { openWork } from '../../../../kernel/work/server/open-work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { handingOverWays } from '../../testing/handing-over-ways.ts'
import { type AccountViewer, openTransferTest, someoneOf, type TransferTest } from '../../testing/open-transfer-test.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

/** The objections of a source that were told, the newest last. */
async function toldBy({ organisationId }: AccountViewer) {
  const { rows } = await test.superuser.query<{ payload: unknown }>(
    'select payload from kernel.event where name = $1 and organisation_id = $2 order by at, id',
    [patientObjectedEvent, organisationId],
  )
  return rows.map(({ payload }) => payload)
}

const hears = (viewer: AccountViewer, payload: unknown) =>
  openWork(test.floor, viewer, 'none', (work) =>
    patientObjectedTopic.mayHear(work, {
      id: crypto.randomUUID(),
      name: patientObjectedEvent,
      version: 1,
      organisationId: null,
      payload,
    }),
  )

const says = (who: AccountViewer, sharingId: string, stance: 'given' | 'withdrawn') =>
  answerOf(
    callServed(test.floor, disclosureEndpoints(test.floor), who, recordSharingFact, {
      params: { sharingId },
      body: { part: 'source', stance, basisKind: 'postedPurpose', basisText: '本人が話した（架空）' },
    }),
  )

it('an objection of the list of sharings is heard at once by sender and holder, and so is its lifting', async () => {
  const { id, sender, receiver, receivers } = await test.aDecidedCase()
  const { sharing } = await test.shown(sender, id)
  await says(sender, sharing?.id ?? '', 'withdrawn')
  expect((await test.shown(receiver, id)).patient).toBeNull()
  await says(sender, sharing?.id ?? '', 'given')
  const told = await toldBy(sender)
  expect(told).toHaveLength(2)
  const stranger = (await test.anAlliance(1)).sender
  for (const payload of told) {
    for (const who of [sender, receiver]) expect(await hears(who, payload)).toBe(true)
    const buyers = [sender, receiver].map(({ organisationId }) => someoneOf(organisationId, 'buyer'))
    for (const who of [receivers[1] as AccountViewer, stranger, ...buyers])
      expect(await hears(who, payload)).toBe(false)
  }
  expect(patientObjectedTopic.shape.parse(told[0])).toEqual({})
})

it('an objection at one case is heard by whoever holds the patient of another, once however often it is sent', async () => {
  const { objects } = handingOverWays(test)
  const earlier = await test.aDecidedCase()
  const [holder, next] = earlier.receivers as [AccountViewer, AccountViewer]
  const later = await test.aDraft(earlier.sender)
  await test.asked(earlier.sender, later, [next])
  const objectionId = crypto.randomUUID()
  await answerOf(objects(earlier.sender, later, { id: objectionId }))
  await answerOf(objects(earlier.sender, later, { id: objectionId }))
  const told = await toldBy(earlier.sender)
  expect(told).toHaveLength(1)
  expect([await hears(holder, told[0]), await hears(next, told[0])]).toEqual([true, false])
})
