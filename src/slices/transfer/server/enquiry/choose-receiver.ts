import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { chooseReceiver } from '../../contract/step-endpoints.ts'
import { choosableStates } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { rowFor } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { acting } from '../acting.ts'
import { changeRequest, lockRequest } from '../request/request-store.ts'
import { handPersonOver, personToHandOver, refuseObjected } from '../sharing/person-handed-over.ts'
import { isTaken, recordStep, recordStepOfEach } from '../step/record-step.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { changeEnquiry, endOtherEnquiries, lockEnquiry } from './enquiry-store.ts'

/**
 * The request is locked first, then its enquiries: of two choices at once the second finds the case decided, and an answer
 * that arrives meanwhile is either taken before the decision or told that the enquiry has ended.
 */
export const serveChooseReceiver = serve(chooseReceiver, async (work: Work<TransferTables>, { params, body }) => {
  work.note({ subject: params.id })
  const request = await lockRequest(work, params.id)
  if (!request || request.owner_id !== acting(work).organisationId) return refuse('transfer-not-found')
  if (await isTaken(work, request.id, body.idempotencyKey)) return { state: request.state }
  const row = rowFor('chooseReceiver', request, 'sender')
  if (!row) return refuse('step-not-possible', { detail: 'すでに受入先が決まっているか、依頼が終わっています。' })
  const enquiry = await lockEnquiry(work, body.enquiryId)
  const choosable: readonly string[] = choosableStates
  if (
    !enquiry ||
    enquiry.request_id !== request.id ||
    enquiry.ended_at !== null ||
    !choosable.includes(enquiry.state)
  ) {
    return refuse('enquiry-not-choosable')
  }
  const person = await personToHandOver(work, request.id, enquiry.receiver_id)
  if (!person) throw new Error('a case is not sent without its patient')
  if (person.objection) return refuseObjected(person.objection)
  await changeEnquiry(work, enquiry.id, { state: 'chosen' })
  await handPersonOver(work, request, enquiry, person, body.basis)
  const withdrawn = await endOtherEnquiries(work, request.id, enquiry.id)
  await changeRequest(work, request.id, { state: row.to, planned_on: enquiry.available_from })
  const step = { requestId: request.id, ownerId: request.owner_id }
  await recordStep(work, {
    ...step,
    heldBy: enquiry.id,
    step: 'chooseReceiver',
    from: request.state,
    to: row.to,
    idempotencyKey: body.idempotencyKey,
  })
  await recordStepOfEach(work, withdrawn, { ...step, step: 'withdraw', from: 'open', to: 'withdrawn' })
  return { state: row.to }
})
