import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TransferStep } from '../domain/lifecycle/transfer-lifecycle.ts'
import { checkInvariants } from '../testing/case-facts.ts'
import { checkLive } from '../testing/case-live.ts'
import { type AccountViewer, openTransferTest, type TransferTest } from '../testing/open-transfer-test.ts'
import { attachFiles, playHistory } from '../testing/play-history.ts'
import { objectedHistory, randomHistory, receiverCount } from '../testing/random-history.ts'
import type { Tally } from '../testing/tally.ts'
import { tryStep } from '../testing/try-step.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

/** The long run is `npm run proof -- transfer-histories --count 2000`. */
const histories = 30

it('whatever is sent at once: one holder, one path, effects once, no gap, and sight as the disclosure table says', async () => {
  const tally: Tally = {}
  const alliance = await test.anAlliance(receiverCount + 1)
  await playHistory(test, alliance, objectedHistory, tally)
  await fc.assert(
    fc.asyncProperty(randomHistory, (history) => playHistory(test, alliance, history, tally)),
    { numRuns: histories, seed: 20_261_122 },
  )
  // Histories in which nothing happens would prove nothing.
  for (const met of [
    'choose done',
    'choose refused',
    'step done',
    'slip done',
    'object done',
    'hidden by an objection',
    'sees the person',
    'sees the need',
    'sees nothing',
    'on the open board',
    'sees a file that names the patient',
    'hears',
    'hears nothing',
    'is told words',
  ])
    expect(tally[met], met).toBeGreaterThan(0)
}, 300_000)

type Way = readonly (readonly ['sender' | 'receiver', TransferStep])[]
const toTransport: Way = [
  ['receiver', 'recordInterview'],
  ['sender', 'fixDate'],
  ['sender', 'completeDocuments'],
  ['sender', 'bookTransport'],
]
const toArrival: Way = [...toTransport, ['sender', 'depart'], ['receiver', 'arrive']]

it.each<readonly [string, Way]>([
  ['closed', [...toArrival, ['receiver', 'confirmHandover'], ['receiver', 'sendReply'], ['sender', 'close']]],
  ['returned', [...toArrival, ['receiver', 'returnPatient']]],
  ['cancelled', [...toTransport, ['sender', 'cancel']]],
])('sight is as the disclosure table says on the whole way of a case until it is %s', async (end, way) => {
  const tally: Tally = {}
  const alliance = await test.anAlliance(5)
  const { sender } = alliance
  const [receiver, declining, late, waiting] = alliance.receivers as [
    AccountViewer,
    AccountViewer,
    AccountViewer,
    AccountViewer,
  ]
  const id = await test.aDraft(sender)
  const [enquiryId = '', declined = ''] = await test.asked(sender, id, [receiver, declining, waiting])
  await attachFiles(test, id)
  await test.says(declining, declined, 'declined', { declineCode: 'noBed' })
  await test.asked(sender, id, [late])
  await test.says(receiver, enquiryId, 'accepted')
  await checkInvariants(test, alliance, id, tally)
  await test.chooses(sender, id, enquiryId)
  await checkInvariants(test, alliance, id, tally)
  for (const [by, step] of way) {
    expect(await tryStep(test, by === 'sender' ? sender : receiver, step, id, enquiryId), step).toHaveProperty('answer')
    await checkInvariants(test, alliance, id, tally)
  }
  await checkLive(test, alliance, id, tally)
  expect(tally[`state ${end}`]).toBe(1)
  expect(tally['on the over board']).toBe(1)
})
