import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { showTransfer } from '../../contract/request-endpoints.ts'
import { type EnquiryState, enquiryStates } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { isOver, type TransferState, transferStates, transferSteps } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { sightOf } from '../../domain/transfer-disclosure.ts'
import { type AccountViewer, openTransferTest, someoneOf, type TransferTest } from '../../testing/open-transfer-test.ts'
import { tryStep } from '../../testing/try-step.ts'

// The sender and the receiver that holds the patient are in `steps.db.test.ts`; here are all who are neither.

type AskedState = Exclude<EnquiryState, 'chosen'>
const askedStates = enquiryStates.filter((state): state is AskedState => state !== 'chosen')
const endedStates: readonly EnquiryState[] = ['withdrawn', 'released']

let test: TransferTest
let id: string
let enquiries: readonly string[]
/** One facility for each way in which an enquiry may stand. */
let asked: ReadonlyMap<AskedState, AccountViewer>
/** Who has nothing to do with the case, and how it is told so. */
let strangers: readonly { readonly who: string; readonly viewer: Viewer; readonly refusal: string }[]
beforeAll(async () => {
  test = await openTransferTest()
  const { allianceId, sender, receivers } = await test.anAlliance(askedStates.length + 3)
  const [holder, bystander, ...others] = receivers as [AccountViewer, AccountViewer, ...AccountViewer[]]
  id = await test.aDraft(sender)
  const [held = '', ...rest] = await test.asked(sender, id, [holder, ...others])
  enquiries = rest
  await test.says(holder, held, 'accepted')
  await test.chooses(sender, id, held)
  asked = new Map(askedStates.map((state, at) => [state, others[at] as AccountViewer]))
  const outsideAlliance = (await test.anAlliance(1)).sender
  strangers = [
    { who: 'a member that was not asked', viewer: bystander, refusal: 'transfer-not-found' },
    { who: 'a member of another alliance', viewer: outsideAlliance, refusal: 'transfer-not-found' },
    { who: 'a nurse of the office', viewer: someoneOf(allianceId), refusal: 'transfer-not-found' },
    { who: 'the secretariat', viewer: someoneOf(allianceId, 'secretariat'), refusal: 'not-permitted' },
    { who: 'a buyer of the sender', viewer: someoneOf(sender.organisationId, 'buyer'), refusal: 'not-permitted' },
    { who: 'a buyer of the holder', viewer: someoneOf(holder.organisationId, 'buyer'), refusal: 'not-permitted' },
    { who: 'a facility without an account', viewer: { kind: 'public' }, refusal: 'sign-in-required' },
  ]
})
afterAll(() => test.close())

/** The case in a state, and each enquiry as its facility stands in it. */
async function stands(state: TransferState): Promise<void> {
  const over = isOver(state) ? 'now()' : 'null'
  await test.superuser.query(`update transfer.request set state = $2, over_at = ${over} where id = $1`, [id, state])
  for (const [at, each] of askedStates.entries())
    await test.superuser.query(
      `update transfer.enquiry set state = $2, decline_code = 'noBed', ended_at = case when $3 then now() end where id = $1`,
      [enquiries[at], each, state !== 'enquiring' || endedStates.includes(each)],
    )
}

const everything = () =>
  test.superuser
    .query(
      `select (select to_jsonb(r) from transfer.request r where id = $1) as request,
         (select jsonb_agg(e order by id) from transfer.enquiry e where request_id = $1) as enquiries,
         (select count(*) from transfer.step where request_id = $1) as steps`,
      [id],
    )
    .then(({ rows }) => rows)

describe('no step is taken, in any state of the case, by anybody but its two parties', () => {
  it.each(transferStates)('in %s: each is told what the disclosure table says, and nothing changes', async (state) => {
    await stands(state)
    const before = await everything()
    for (const [at, each] of askedStates.entries()) {
      const viewer = asked.get(each) as AccountViewer
      for (const step of transferSteps) {
        const ended = await tryStep(test, viewer, step, id, enquiries[at] ?? '')
        expect(ended, `${each}: ${step}`).toMatchObject({ refusal: 'transfer-not-found' })
      }
      const shown = await test.call(viewer, showTransfer, { params: { id } })
      const expected = sightOf(each, state).need
        ? { answer: { party: 'invited', patient: null, allowedActions: [], mayEdit: false } }
        : { refusal: 'transfer-not-found' }
      expect(shown, each).toMatchObject(expected)
    }
    for (const { who, viewer, refusal } of strangers) {
      for (const step of transferSteps) {
        const ended = await tryStep(test, viewer, step, id, enquiries[3] ?? '')
        expect(ended, `${who}: ${step}`).toMatchObject({ refusal })
      }
      expect(await test.call(viewer, showTransfer, { params: { id } }), who).toMatchObject({ refusal })
    }
    expect(await everything()).toEqual(before)
  })
})
