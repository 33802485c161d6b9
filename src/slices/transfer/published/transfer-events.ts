import type { PublishedEvent } from '../../../kernel/events/published/event.ts'

/** Something of a case changed; who may read it there reads what. */
export type CaseChanged = PublishedEvent<{
  readonly requestId: string
  /** The one enquiry it concerns; null: the case as a whole. */
  readonly enquiryId: string | null
  readonly step: string
}>
export const caseChanged = 'transfer.case-changed'
