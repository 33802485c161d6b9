import type { PublishedEvent } from '../../../kernel/events/published/event.ts'

/** The facts of a certification case changed; its first revision is a change too. */
export type CaseRevised = PublishedEvent<{ readonly caseId: string; readonly revision: number }>

export const caseRevised = 'governance.case-revised'
