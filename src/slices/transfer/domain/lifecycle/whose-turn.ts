import type { Party, TransferState } from './transfer-lifecycle.ts'

/**
 * Whose work a decided case waits for, in each state. `list-transfers.ts` asks the same question of the database; an open
 * enquiry waits for its receiver, and an accepted or overdue one for the sender.
 */
export const waitsFor: Readonly<Partial<Record<TransferState, readonly Party[]>>> = {
  receiverChosen: ['sender', 'receiver'],
  interviewed: ['sender', 'receiver'],
  dateFixed: ['sender'],
  documentsComplete: ['sender', 'receiver'],
  transportBooked: ['sender'],
  departed: ['receiver'],
  arrived: ['receiver'],
  handedOver: ['receiver'],
  replied: ['sender'],
}

export const statesWaitingFor = (party: Party): TransferState[] =>
  Object.entries(waitsFor).flatMap(([state, waited]) => (waited.includes(party) ? [state as TransferState] : []))
