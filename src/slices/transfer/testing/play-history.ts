import assert from 'node:assert/strict'
import { sendMessage } from '../contract/conversation-endpoints.ts'
import { answerEnquiry, sendEnquiries, withdrawEnquiry } from '../contract/enquiry-endpoints.ts'
import { recordObjection } from '../contract/sharing-endpoints.ts'
import { chooseReceiver, takeStep } from '../contract/step-endpoints.ts'
import { type TransferStep, transferLifecycle } from '../domain/lifecycle/transfer-lifecycle.ts'
import { aTransferRequest } from './a-transfer-request.ts'
import { checkInvariants } from './case-facts.ts'
import { checkLive } from './case-live.ts'
import type { TestAlliance, TransferWays } from './open-transfer-test.ts'
import type { Command } from './random-history.ts'
import { type CaseFacts, readCase } from './read-case.ts'
import { count, type Tally } from './tally.ts'

const wristband = { identifiers: { nameOrNumber: '架空 花子', birthOn: '1943-05-06' } }
const needed = { plannedOn: '2026-12-01', reason: '架空の理由', ...wristband }

type FreeStep = Exclude<TransferStep, 'sendEnquiries' | 'chooseReceiver'>
type Call = () => Promise<unknown>

/**
 * Plays a history on one case and checks after every round what must hold whatever came first: one holder, an unbroken
 * chain of steps of the table, effects once a key, conversations without a gap, and that everybody sees what the
 * disclosure table says, in every way in which it can be seen or heard.
 */
export async function playHistory(
  test: TransferWays,
  alliance: TestAlliance,
  rounds: readonly (readonly Command[])[],
  tally: Tally,
): Promise<void> {
  // A patient of its own: what one objects to is objected to in every case of the same.
  const { patient } = aTransferRequest()
  const id = await test.aDraft(alliance.sender, { patient: { ...patient, patientNumber: crypto.randomUUID() } })
  await test.asked(alliance.sender, id, alliance.receivers)
  await attachFiles(test, id)
  const sent: Call[] = []
  for (const round of rounds) {
    const facts = await readCase(test, id)
    const calls = round.map((command) => callFor(test, alliance, id, facts, command, sent))
    sent.push(...calls)
    const ended = await Promise.all(calls.map((call) => call()))
    for (const [at, each] of ended.entries()) {
      count(tally, `${round[at]?.do} ${'answer' in (each as object) ? 'done' : 'refused'}`)
    }
    await checkInvariants(test, alliance, id, tally)
  }
  await checkLive(test, alliance, id, tally)
}

/** In each conversation one of the sender's that names nobody, and of either side one that names the patient. */
export const attachFiles = ({ superuser }: TransferWays, id: string) =>
  superuser.query(
    `insert into transfer.attachment
       (id, message_id, enquiry_id, owner_id, file_id, by_organisation_id, name, media_type, bytes, names_patient)
     select gen_random_uuid(), m.id, e.id, e.owner_id, gen_random_uuid(), brought.by, '架空.pdf', 'application/pdf', 1, brought.names
     from transfer.enquiry e join transfer.message m on m.enquiry_id = e.id and m.position = 1,
       lateral (values (e.owner_id, false), (e.owner_id, true), (e.receiver_id, true)) brought (by, names)
     where e.request_id = $1`,
    [id],
  )

/** The call of a command, with its own key: called again, it is a retry. */
function callFor(
  test: TransferWays,
  { sender, receivers }: TestAlliance,
  id: string,
  facts: CaseFacts,
  command: Command,
  sent: readonly Call[],
): Call {
  const idempotencyKey = crypto.randomUUID()
  const who = (by: 'sender' | number) => (by === 'sender' ? sender : (receivers[by] ?? assert.fail()))
  const enquiryOf = (receiver: number) => facts.newestEnquiryOf(who(receiver).organisationId)
  switch (command.do) {
    case 'send': {
      const addressees = [{ receiverId: who(command.to).organisationId, facilityId: null }]
      return () => test.call(sender, sendEnquiries, { params: { id }, body: { addressees, idempotencyKey } })
    }
    case 'answer': {
      const decline = command.word === 'declined' ? { declineCode: 'noBed' as const } : {}
      const body = { answer: command.word, text: '明後日から', ...decline, idempotencyKey }
      return () => test.call(who(command.by), answerEnquiry, { params: { id: enquiryOf(command.by) }, body })
    }
    case 'choose': {
      const enquiryId = enquiryOf(command.receiver)
      return () => test.call(sender, chooseReceiver, { params: { id }, body: { enquiryId, idempotencyKey } })
    }
    case 'withdraw':
      return () =>
        test.call(sender, withdrawEnquiry, { params: { id: enquiryOf(command.receiver) }, body: { idempotencyKey } })
    case 'step':
      return () =>
        test.call(who(command.by), takeStep, {
          params: { id },
          body: { step: command.step, idempotencyKey, ...needed },
        })
    case 'slip': {
      const step = transferLifecycle.find((row) => row.undoes && row.to === facts.state)?.undoes as FreeStep | undefined
      const holder = receivers.find(({ organisationId }) =>
        facts.enquiries.some((each) => each.state === 'chosen' && each.receiverId === organisationId),
      )
      const actor = command.by === 'sender' ? sender : holder
      if (!step || !actor) return () => Promise.resolve({ refusal: 'nothing to slip on' })
      const takes = (body: { step: FreeStep; idempotencyKey: string }) =>
        test.call(actor, takeStep, { params: { id }, body: { ...needed, ...body } })
      const backKey = crypto.randomUUID()
      return async () => {
        const ended = await takes({ step, idempotencyKey })
        return 'answer' in ended ? takes({ step: 'takeBack', idempotencyKey: backKey }) : ended
      }
    }
    case 'object': {
      const enquiryId = command.receiver === null ? null : enquiryOf(command.receiver)
      const body = { id: idempotencyKey, stance: command.stance, enquiryId, note: '架空の申し出' }
      return () => test.call(sender, recordObjection, { params: { id }, body })
    }
    case 'write':
      return () =>
        test.call(who(command.by), sendMessage, {
          params: { id: enquiryOf(command.to) },
          body: { body: '架空の連絡', clientMessageId: idempotencyKey },
        })
    case 'retry':
      return sent.at(-1 - command.back) ?? (() => Promise.resolve({ refusal: 'nothing to retry' }))
  }
}
