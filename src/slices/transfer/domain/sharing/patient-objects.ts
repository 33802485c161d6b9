import type { TransferState } from '../lifecycle/transfer-lifecycle.ts'

/** The patient is on the way to the receiver, or is or was treated there. */
const treatedByReceiver: readonly TransferState[] = ['departed', 'arrived', 'handedOver', 'replied', 'closed']

/**
 * Whether a standing objection hides the patient from the chosen receiver (security.md JP-P02). Not once the patient has
 * departed: whoever treats somebody must know who it is, and keeps a record of its own by law (要確認, decision 0024).
 */
export const objectionCloses = (state: TransferState): boolean => !treatedByReceiver.includes(state)

/** A step that would bring the patient, and with it the reading, to a receiver to which the patient objects. */
export const bringsPatient = (from: TransferState, to: TransferState): boolean =>
  objectionCloses(from) && !objectionCloses(to)
