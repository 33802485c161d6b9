import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendEnquiries, withdrawEnquiry } from '../../contract/enquiry-endpoints.ts'
import { saveRequest } from '../../contract/request-endpoints.ts'
import { takeStep } from '../../contract/step-endpoints.ts'
import {
  type Party,
  parties,
  rowFor,
  type TransferState,
  type TransferStep,
  transferStates,
  transferSteps,
} from '../../domain/lifecycle/transfer-lifecycle.ts'
import { type TransferKind, transferKinds } from '../../domain/transfer-kind.ts'
import { aTransferRequest } from '../../testing/a-transfer-request.ts'
import { type AccountViewer, openTransferTest, type TransferTest } from '../../testing/open-transfer-test.ts'
import { tryStep } from '../../testing/try-step.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const key = () => crypto.randomUUID()
/** They have endpoints of their own, in which a receiver has nothing to look for. */
const sendersOwn: readonly TransferStep[] = ['sendEnquiries', 'chooseReceiver']
const waits = (enquiryId: string) =>
  test.superuser.query(`update transfer.enquiry set state = 'accepted' where id = $1`, [enquiryId])

/** A case of a kind put into a state as if it had come there, with a receiver that holds the patient. */
async function standing(kind: TransferKind, state: TransferState) {
  const decided = await test.aDecidedCase(undefined, { kind })
  await test.superuser.query('update transfer.request set state = $2 where id = $1', [decided.id, state])
  return decided
}

describe('every step from every state by every party', () => {
  it.each(transferKinds)(
    'of a %s is taken or refused as the table says',
    async (kind) => {
      for (const state of transferStates) {
        const { id, sender, receiver, enquiryId } = await standing(kind, state)
        const seen = state !== 'draft'
        for (const party of parties) {
          const who = party === 'sender' ? sender : receiver
          for (const step of transferSteps) {
            const said = `${party} ${step} in ${state}`
            // Nobody holds the patient yet where a receiver is chosen.
            if (step === 'chooseReceiver' && party === 'sender') await waits(enquiryId)
            const ended = await tryStep(test, who, step, id, enquiryId)
            const row = rowFor(step, { kind, state }, party)
            if (!row) {
              const isHidden = party === 'receiver' && (!seen || sendersOwn.includes(step))
              expect(ended, said).toMatchObject({ refusal: isHidden ? 'transfer-not-found' : 'step-not-possible' })
            } else if (step === 'sendEnquiries')
              expect(ended, said).toMatchObject({ answer: { enquiries: expect.anything() } })
            else expect(ended, said).toMatchObject({ answer: { state: row.to } })
            await test.superuser.query('update transfer.request set state = $2, over_at = null where id = $1', [
              id,
              state,
            ])
            await test.superuser.query(`update transfer.enquiry set state = 'chosen', ended_at = null where id = $1`, [
              enquiryId,
            ])
          }
        }
      }
    },
    120_000,
  )
})

describe('a step asks for what the table says', () => {
  it.each([
    ['fixDate', 'receiverChosen', 'sender', 'plannedOn'],
    ['releaseReceiver', 'dateFixed', 'receiver', 'reason'],
    ['cancel', 'receiverChosen', 'sender', 'reason'],
    ['arrive', 'departed', 'receiver', 'identifiers'],
  ] as const)('%s in %s by the %s needs %s', async (step, state, party: Party, field) => {
    const decided = await standing('transfer', state)
    const body = { step, idempotencyKey: key() }
    const ended = await test.call(decided[party], takeStep, { params: { id: decided.id }, body })
    expect(ended).toMatchObject({ refusal: 'step-needs-more', fields: [{ field }] })
  })
})

describe('refuses', () => {
  it('a second choice, an enquiry that was declined, and more enquiries once it is decided', async () => {
    const { id, sender, enquiries, receivers } = await test.aDecidedCase()
    expect(await test.chooses(sender, id, enquiries[1] ?? '')).toMatchObject({ refusal: 'step-not-possible' })
    const addressees = [{ outsideName: '架空医院' }]
    const more = { params: { id }, body: { addressees, idempotencyKey: key() } }
    expect(await test.call(sender, sendEnquiries, more)).toMatchObject({ refusal: 'step-not-possible' })
    const other = await test.aDraft(sender)
    const [asked = ''] = await test.asked(sender, other, receivers)
    await test.says(receivers[0] as AccountViewer, asked, 'declined', { declineCode: 'noBed' })
    expect(await test.chooses(sender, other, asked)).toMatchObject({ refusal: 'enquiry-not-choosable' })
  })

  it('an answer without its reason, its condition, on a ward of others, or too late', async () => {
    const { sender, receivers, enquiries: decided } = await test.aDecidedCase()
    const [receiver, other] = receivers as [AccountViewer, AccountViewer]
    const id = await test.aDraft(sender)
    const [enquiry = ''] = await test.asked(sender, id, receivers)
    expect(await test.says(receiver, enquiry, 'declined')).toMatchObject({ refusal: 'decline-needs-code' })
    expect(await test.says(receiver, enquiry, 'conditionallyAccepted')).toMatchObject({
      refusal: 'condition-needs-words',
    })
    expect(await test.says(receiver, enquiry, 'accepted', { wardId: key() })).toMatchObject({
      refusal: 'ward-not-ours',
    })
    expect(await test.says(other, decided[1] ?? '', 'accepted')).toMatchObject({ refusal: 'enquiry-ended' })
  })

  it('the withdrawal of a chosen receiver: that is a release, with a reason', async () => {
    const { sender, enquiryId } = await test.aDecidedCase()
    const ended = await test.call(sender, withdrawEnquiry, {
      params: { id: enquiryId },
      body: { idempotencyKey: key() },
    })
    expect(ended).toMatchObject({ refusal: 'step-not-possible' })
  })

  it('a correction of what is over, for a facility of others, or that leaves the asked without the need', async () => {
    const { id, sender } = await test.aDecidedCase()
    const { version } = await test.shown(sender, id)
    const save = (content = aTransferRequest()) =>
      test.call(sender, saveRequest, { params: { id }, body: { version, content } })
    expect(await save(aTransferRequest({ facilityId: key() }))).toMatchObject({ refusal: 'facility-not-ours' })
    const content = aTransferRequest()
    const { mainDiagnosis: _gone, ...need } = content.need
    expect(await save({ ...content, need })).toMatchObject({ refusal: 'need-incomplete' })
    const cancel = { step: 'cancel' as const, reason: '希望の変更', idempotencyKey: key() }
    await test.answer(sender, takeStep, { params: { id }, body: cancel })
    expect(await save()).toMatchObject({ refusal: 'case-is-over' })
  })
})
