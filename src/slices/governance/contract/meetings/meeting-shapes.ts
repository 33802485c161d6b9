import { z } from 'zod'
import { bodies, choices, waysToAttend } from '../../domain/meeting/meeting-facts.ts'
import { type SubjectName, subjects } from '../../domain/meeting/resolution-kind.ts'
import { planShape } from '../duties/duty-shapes.ts'

export const officeOfMeetings = ['secretariat'] as const
export const meetingReaders = ['secretariat', 'director', 'auditor', 'councillor', 'facilityAdministrator'] as const
export const meetingAudit = { informationClass: 'meeting' } as const
export const meetingParams = z.object({ meetingId: z.uuid() })

export const meetingNotFound = {
  'meeting-not-found': {
    status: 404,
    title: 'この会議は見つかりません。招集の前の会議は事務局だけが、ほかの機関の会議はその機関の人だけが見られます。',
  },
} as const

const subjectNames = Object.keys(subjects) as [SubjectName, ...SubjectName[]]
export const ballotKinds = ['named', 'secret', 'written'] as const

/** What a matter touches (domain/bodies/interested-directors.ts); directors are named as on the roll. */
export const matterShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('noPersonalInterest') }),
  z.strictObject({ kind: z.literal('dealing'), body: z.string().trim().min(1).max(200) }),
  z.strictObject({ kind: z.literal('dealingInPerson'), director: z.string().trim().min(1).max(100) }),
  z.strictObject({ kind: z.literal('removalOfRepresentative'), director: z.string().trim().min(1).max(100) }),
])

/** Null as subject: reported, not decided. */
export const plannedItemShape = z.strictObject({
  id: z.uuid(),
  title: z.string().trim().min(1).max(200),
  explanation: z.string().trim().max(5000),
  subject: z.enum(subjectNames).nullable(),
  matter: matterShape,
})

export const plannedMeetingShape = z.strictObject({
  body: z.enum(bodies),
  form: z.enum(['meeting', 'written']),
  title: z.string().trim().min(1).max(200),
  heldAt: z.iso.datetime(),
  place: z.string().trim().max(300),
  onlineAddress: z.string().trim().max(500),
  writtenVoting: z.boolean(),
  sharedWith: z.enum(['body', 'alliance']),
  items: z.array(plannedItemShape).min(1).max(50),
})
export type PlannedMeeting = z.output<typeof plannedMeetingShape>

const missingShape = z.object({ field: z.string(), label: z.string(), supplier: z.string() })
export const findingShape = z.object({
  outcome: z.enum(['met', 'broken', 'unknown']),
  because: z.array(z.string()),
  missing: z.array(missingShape),
  warnings: z.array(z.string()),
})

export const resultShape = z.object({
  outcome: z.enum(['carried', 'rejected', 'invalid', 'unknown']),
  because: z.array(z.string()),
  articles: z.array(z.string()),
  missing: z.array(missingShape),
  warnings: z.array(z.string()),
  flags: z.array(z.object({ voter: z.string().nullable(), says: z.string(), article: z.string().nullable() })),
})
export type Result = z.output<typeof resultShape>

export const interestShape = z.object({
  voterId: z.uuid(),
  name: z.string(),
  interested: z.boolean().nullable(),
  because: z.string(),
  article: z.string(),
})
export type StoredInterest = z.output<typeof interestShape>

const ballotShape = z.object({
  id: z.uuid(),
  kind: z.enum(ballotKinds),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  voted: z.array(z.uuid()),
  /** Of a named ballot when it is closed, and one's own before. */
  choices: z.array(z.object({ voterId: z.uuid(), choice: z.enum(choices) })),
  /** Of a closed secret ballot: how often each choice was made. */
  slips: z.array(z.object({ votes: z.int(), choice: z.enum(choices), slips: z.int() })),
  interests: z.array(interestShape),
  result: resultShape.nullable(),
})

export const paperShape = z.object({
  id: z.uuid(),
  itemId: z.uuid(),
  title: z.string(),
  body: z.string(),
  fileName: z.string().nullable(),
  mediaType: z.string().nullable(),
})

export const itemShape = z.object({
  id: z.uuid(),
  position: z.int(),
  title: z.string(),
  explanation: z.string(),
  subject: z.enum(subjectNames).nullable(),
  subjectLabel: z.string().nullable(),
  article: z.string().nullable(),
  matter: matterShape,
  /** As declared posts say it before a ballot; empty where nobody's interest is touched. */
  interests: z.array(interestShape),
  ballots: z.array(ballotShape),
})

export const voterShape = z.object({
  id: z.uuid(),
  part: z.enum(['voter', 'auditor']),
  name: z.string(),
  votes: z.int().nullable(),
  /** Somebody can vote for it on this system. */
  hasAccount: z.boolean(),
  /** On the roll, and on the meeting's day no longer a member or in office: in no count. */
  isGone: z.boolean(),
  attendance: z.object({ how: z.enum(waysToAttend), online: z.boolean(), holder: z.string().nullable() }).nullable(),
})

export const meetingSummaryShape = z.object({
  id: z.uuid(),
  body: z.enum(bodies),
  form: z.enum(['meeting', 'written']),
  title: z.string(),
  heldAt: z.iso.datetime(),
  place: z.string(),
  state: z.enum(['planned', 'called']),
  items: z.int(),
  /** A ballot is open in it. */
  isVoting: z.boolean(),
  hasMinutes: z.boolean(),
  allianceName: z.string(),
})

/** Whether minutes may be written by now (domain/meeting/papers/when-minutes-open.ts). */
export const minutesOpeningShape = z.object({
  mayBeWritten: z.boolean(),
  opensAt: z.iso.datetime().nullable(),
  because: z.string(),
})

export const notHeldYet = {
  'not-held-yet': { status: 409, title: '会議がまだ開かれていないため、議事録はありません。' },
} as const

export const meetingViewShape = z.object({
  id: z.uuid(),
  allianceName: z.string(),
  body: z.enum(bodies),
  form: z.enum(['meeting', 'written']),
  title: z.string(),
  heldAt: z.iso.datetime(),
  heldOn: z.iso.date(),
  place: z.string(),
  onlineAddress: z.string(),
  writtenVoting: z.boolean(),
  sharedWith: z.enum(['body', 'alliance']),
  state: z.enum(['planned', 'called']),
  version: z.int(),
  calling: z.object({
    days: z.int().nullable(),
    /** The last lawful day to send the notice. */
    lastOn: z.iso.date().nullable(),
    article: z.string().nullable(),
    sentOn: z.iso.date().nullable(),
    inWriting: z.boolean().nullable(),
    waivedByAll: z.boolean(),
    finding: findingShape,
  }),
  items: z.array(itemShape),
  papers: z.array(paperShape),
  voters: z.array(voterShape),
  quorum: z.object({ reached: z.boolean().nullable(), says: z.string(), article: z.string().nullable() }),
  /** For whom the viewer votes: the own voter, and whoever gave it a proxy. */
  mine: z.array(z.object({ voterId: z.uuid(), name: z.string(), isProxy: z.boolean(), isPresent: z.boolean() })),
  /** Of the ordinary general meeting, for the office: the plan of the year it is held in. */
  yearPlan: z.object({ inYear: z.iso.date(), days: planShape }).nullable(),
  hasMinutes: z.boolean(),
  minutesOpening: minutesOpeningShape,
  isOffice: z.boolean(),
})
