import type { EnquiryState } from './lifecycle/enquiry-lifecycle.ts'
import type { TransferState } from './lifecycle/transfer-lifecycle.ts'
import { objectionCloses } from './sharing/patient-objects.ts'

/** What one organisation's care staff sees of one case. */
export interface CaseSight {
  /** The need, the sender and the case's state. */
  readonly need: boolean
  /** Who the patient is, and the papers that name him or her. */
  readonly person: boolean
  /** The conversation of its own enquiry; the sender sees every enquiry's. */
  readonly conversation: 'all' | 'own' | 'none'
}

const nothing: CaseSight = { need: false, person: false, conversation: 'none' }

/**
 * The disclosure table of a case. Before acceptance the invited see the need; the chosen sees the person from the choice
 * on and keeps it after closing, because it treats the patient. Whoever declined, was withdrawn with thanks, or was
 * released no longer sees the case: its own enquiry stays as a line with its own words, and a facility that thinks again
 * sees the need again. A cancelled case shows its receiver the person no longer, and neither does a
 * case whose patient objects, unless the patient is already treated there. Row-level security says the same (`server/migrations`), and the agreement test compares.
 */
export function sightOf(
  party: 'sender' | EnquiryState | 'stranger',
  transfer: TransferState,
  patientObjects = false,
): CaseSight {
  if (party === 'sender') return { need: true, person: true, conversation: 'all' }
  if (party === 'stranger' || transfer === 'draft') return nothing
  if (party === 'chosen') {
    const closed = transfer === 'cancelled' || (patientObjects && objectionCloses(transfer))
    return { need: true, person: !closed, conversation: 'own' }
  }
  if (transfer !== 'enquiring') return { ...nothing, conversation: 'own' }
  if (party === 'declined' || party === 'withdrawn' || party === 'released') return { ...nothing, conversation: 'own' }
  return { need: true, person: false, conversation: 'own' }
}
