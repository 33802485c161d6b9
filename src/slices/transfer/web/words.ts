import type { BadgeTone } from '../../../design/text/badge.tsx'
import type { EnquiryState } from '../domain/lifecycle/enquiry-lifecycle.ts'
import type { TransferState } from '../domain/lifecycle/transfer-lifecycle.ts'
import type { Urgency } from '../domain/transfer-kind.ts'

/** The Japanese word beside it carries the meaning; the tone only helps to find it. */
export const urgencyTones: Readonly<Record<Urgency, BadgeTone>> = { sameDay: 'red', soon: 'yellow', planned: 'neutral' }

export const enquiryTones: Readonly<Record<EnquiryState, BadgeTone>> = {
  sent: 'neutral',
  read: 'neutral',
  underReview: 'yellow',
  accepted: 'green',
  conditionallyAccepted: 'green',
  waitlisted: 'yellow',
  declined: 'red',
  chosen: 'blue',
  expired: 'red',
  withdrawn: 'neutral',
  released: 'neutral',
}

export interface BoardColumn {
  readonly key: string
  readonly title: string
  readonly states: readonly TransferState[]
}

/** The board's columns, left to right as a case moves. */
export const boardColumns: readonly BoardColumn[] = [
  { key: 'draft', title: '下書き', states: ['draft'] },
  { key: 'enquiring', title: '照会中', states: ['enquiring'] },
  {
    key: 'chosen',
    title: '受入決定',
    states: ['receiverChosen', 'interviewed', 'dateFixed', 'documentsComplete', 'transportBooked'],
  },
  { key: 'moving', title: '搬送・引継ぎ', states: ['departed', 'arrived', 'handedOver', 'replied'] },
]
