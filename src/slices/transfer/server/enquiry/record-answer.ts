import type { z } from 'zod'
import { type Refused, refuse } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { answerBody, answerRefusals } from '../../contract/enquiry-endpoints.ts'
import { mayAnswer } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { isTaken, recordStep } from '../step/record-step.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { changeEnquiry, type StoredEnquiry } from './enquiry-store.ts'

type Answered = z.output<typeof answerBody>

/**
 * Records what a receiver says, whoever brings its word: its own staff, an outside facility by its link, or the sender's
 * staff from a returned FAX. The caller holds the enquiry's lock; `ended_at` is set with the decision, so no look at the
 * case itself is needed.
 */
export async function recordAnswer(
  work: Work<TransferTables>,
  enquiry: StoredEnquiry,
  given: Answered,
): Promise<{ id: string; state: StoredEnquiry['state'] } | Refused<keyof typeof answerRefusals>> {
  if (await isTaken(work, enquiry.request_id, given.idempotencyKey)) return { id: enquiry.id, state: enquiry.state }
  if (enquiry.ended_at !== null || !mayAnswer(enquiry.state, 'enquiring')) return refuse('enquiry-ended')
  if (given.answer === 'declined' && given.declineCode === null) return refuse('decline-needs-code')
  const hasCondition = given.availableFrom !== null || given.wardId !== null || given.text.trim() !== ''
  if (given.answer === 'conditionallyAccepted' && !hasCondition) return refuse('condition-needs-words')
  const isWord = given.answer !== 'underReview'
  await changeEnquiry(work, enquiry.id, {
    state: given.answer,
    read_at: enquiry.read_at ?? work.now,
    first_answered_at: enquiry.first_answered_at ?? (isWord ? work.now : null),
    answered_at: isWord ? work.now : enquiry.answered_at,
    available_from: given.availableFrom,
    available_until: given.availableUntil,
    ward_id: given.wardId,
    answer_text: given.text,
    decline_code: given.answer === 'declined' ? given.declineCode : null,
  })
  await recordStep(work, {
    requestId: enquiry.request_id,
    enquiryId: enquiry.id,
    ownerId: enquiry.owner_id,
    step: 'answer',
    from: enquiry.state,
    to: given.answer,
    reason: given.declineCode,
    idempotencyKey: given.idempotencyKey,
  })
  return { id: enquiry.id, state: given.answer }
}
