import { allowedOnEnquiry, unansweredStates } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import type { TransferState } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { nameUnknown } from '../names.ts'
import type { StoredEnquiry } from './enquiry-store.ts'

interface Seen {
  readonly transferState: TransferState
  readonly party: 'sender' | 'receiver'
  readonly now: Date
  readonly nameOf: (id: string | null) => string | undefined
}

/** An enquiry as one of its two parties sees it. */
export function shapeEnquiry(stored: StoredEnquiry, { transferState, party, now, nameOf }: Seen) {
  const unanswered: readonly string[] = unansweredStates
  const ended = stored.ended_at !== null
  return {
    id: stored.id,
    receiverId: stored.receiver_id,
    facilityId: stored.facility_id,
    receiverName: stored.outside_name ?? nameOf(stored.facility_id) ?? nameOf(stored.receiver_id) ?? nameUnknown,
    // A third wish would tell its receiver that two others were asked.
    wishRank: party === 'sender' ? stored.wish_rank : null,
    state: stored.state,
    sentAt: stored.sent_at.toISOString(),
    dueAt: stored.due_at.toISOString(),
    readAt: stored.read_at?.toISOString() ?? null,
    answeredAt: stored.answered_at?.toISOString() ?? null,
    availableFrom: stored.available_from,
    availableUntil: stored.available_until,
    wardId: stored.ward_id,
    answerText: stored.answer_text,
    declineCode: stored.decline_code,
    ended,
    overdue: !ended && stored.due_at < now && unanswered.includes(stored.state),
    allowedActions: allowedOnEnquiry(
      { state: stored.state, ended, outside: stored.receiver_id === null },
      transferState,
      party,
    ),
  }
}
