import type { PublishedEvent } from '../../../kernel/events/published/event.ts'

/** The facts of a certification case changed; its first revision is a change too. */
export type CaseRevised = PublishedEvent<{ readonly caseId: string; readonly revision: number }>

export const caseRevised = 'governance.case-revised'

/** A record of an alliance's articles, officers, council, roster or other facts was added. `what` says which, in Japanese. */
export type BodiesChanged = PublishedEvent<{ readonly allianceId: string; readonly what: string }>

export const bodiesChanged = 'governance.bodies-changed'

/** A criterion or gate of a case came out otherwise than before. */
export type CriteriaChanged = PublishedEvent<{
  readonly caseId: string
  readonly changed: readonly { readonly id: string; readonly from: string | null; readonly to: string | null }[]
}>

export const criteriaChanged = 'governance.criteria-changed'

/** A ballot was closed: what was decided, by which outcome. `subject` is a name of the kinds of resolution. */
export type ResolutionDecided = PublishedEvent<{
  readonly allianceId: string
  readonly meetingId: string
  readonly itemId: string
  readonly ballotId: string
  readonly body: 'generalMeeting' | 'board' | 'council'
  readonly subject: string
  readonly title: string
  readonly article: string
  readonly heldOn: string
  readonly outcome: 'carried' | 'rejected' | 'invalid' | 'unknown'
}>

export const resolutionDecided = 'governance.resolution-decided'

/** The notice of a meeting was sent, or its minutes were saved: what its record shows as done may have changed. */
export type MeetingRecorded = PublishedEvent<{ readonly meetingId: string }>

export const meetingRecorded = 'governance.meeting-recorded'

/** A paper of an alliance's year was kept; `aboutOn` is the first day of the year. */
export type PaperKept = PublishedEvent<{
  readonly allianceId: string
  readonly paper: string
  readonly aboutOn: string
}>

export const paperKept = 'governance.paper-kept'

/** Something of a meeting changed: attendance, a ballot, a vote. Says which meeting and nothing else. */
export const meetingChanged = 'governance.meeting-changed'

/** A participant's question was sent, answered, withdrawn or decided upon: who sees it reads it anew. */
export type OpinionChanged = PublishedEvent<{
  readonly opinionId: string
  readonly step: 'sent' | 'council' | 'answered' | 'withdrawn' | 'decided'
}>

export const opinionChanged = 'governance.opinion-changed'
