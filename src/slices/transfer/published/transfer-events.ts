import type { PublishedEvent } from '../../../kernel/events/published/event.ts'

/** Something of a case changed; who may read it there reads what. */
export type CaseChanged = PublishedEvent<{
  readonly requestId: string
  /** The one enquiry it concerns; null: the case as a whole. */
  readonly enquiryId: string | null
  readonly step: string
  /** When it happened: enquiries that ended with it bear the same time. */
  readonly at: string
}>
export const caseChanged = 'transfer.case-changed'

/** A message stands in a conversation; its text is read there. */
export type MessageSent = PublishedEvent<{
  readonly requestId: string
  readonly enquiryId: string
  readonly position: number
}>
export const messageSent = 'transfer.message-sent'

/** An organisation has read a conversation further. */
export type MessagesRead = PublishedEvent<{ readonly enquiryId: string; readonly position: number }>
export const messagesRead = 'transfer.messages-read'
