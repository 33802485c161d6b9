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

/** An enquiry as its receiver's sight hangs on it. */
export interface Asked {
  readonly id: string
  readonly state: EnquiryState
  readonly sentAt: Date
  /** When it was thanked, or the case ended. */
  readonly endedAt: Date | null
}

/** What was done about a case: of one enquiry, or of none in particular. */
export interface DoneStep {
  readonly step: string
  readonly enquiryId: string | null
  readonly at: Date
}

/** Nobody learns what was done before it was asked, nor of a round of enquiries in which it was not asked. */
const isOfItsTime = (own: Asked, { step, at }: DoneStep): boolean =>
  step === 'sendEnquiries' ? at.getTime() === own.sentAt.getTime() : at >= own.sentAt

/** Of the history of a case it sees: its own enquiry's steps, and what was told to all while it holds the patient. */
export const seesStep = (own: Asked, done: DoneStep): boolean =>
  done.enquiryId === own.id || (done.enquiryId === null && own.state === 'chosen' && isOfItsTime(own, done))

/** That something happened, at once: until the step that ended its enquiry, that one included. */
export const hearsStep = (own: Asked, done: DoneStep): boolean =>
  done.enquiryId === null
    ? isOfItsTime(own, done) && (own.endedAt === null || done.at <= own.endedAt)
    : done.enquiryId === own.id

export interface CaseFile {
  readonly enquiryId: string
  readonly namesPatient: boolean
  /** Whether the viewer's own organisation brought it. */
  readonly isOwn: boolean
}

export const seesFile = (own: Asked, transfer: TransferState, file: CaseFile, patientObjects = false): boolean =>
  file.enquiryId === own.id && (!file.namesPatient || file.isOwn || sightOf(own.state, transfer, patientObjects).person)
