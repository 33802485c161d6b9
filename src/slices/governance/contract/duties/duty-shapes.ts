import { z } from 'zod'
import { fulfilmentSources } from '../../domain/duties/live/seen-fulfilment.ts'
import { writtenEventShape } from './duty-event-shape.ts'

const day = z.string().nullable()
const missingFactShape = z.object({ field: z.string(), label: z.string(), supplier: z.string() })

export const markShape = z.object({
  id: z.uuid(),
  duty: z.string(),
  doneOn: z.string(),
  doneBy: z.string(),
  reference: z.string(),
  recordedAt: z.iso.datetime(),
})

export const dutyShape = z.object({
  id: z.string(),
  title: z.string(),
  article: z.string(),
  who: z.string(),
  papers: z.array(z.string()),
  state: z.enum(['notYet', 'due', 'late', 'done', 'doneLate', 'unknown']),
  dueOn: day,
  plannedOn: day,
  earliestOn: day,
  doneOn: day,
  /** Negative: so many days late. Null: there is no day, or it is done. */
  daysLeft: z.int().nullable(),
  /** What the law says where it names no day. */
  deadlineSays: z.string().nullable(),
  basis: z.array(z.string()),
  missing: z.array(missingFactShape),
  warnings: z.array(z.string()),
  /** Of a year's round, or brought about by something that happened. */
  ofEvent: z.boolean(),
  /** What the office says of it. */
  mark: markShape.nullable(),
  /** What the system's own records show of it. */
  seen: z
    .object({
      source: z.enum(fulfilmentSources),
      on: z.string(),
      says: z.string(),
      /** Which record shows it, for those who may open it. */
      record: z.string().nullable(),
    })
    .nullable(),
})

export const planShape = z.object({
  ordinaryMeeting: day,
  accountsBoard: day,
  auditAgreed: day,
  accountantAgreed: day,
})

export const movedDutyShape = z.object({
  id: z.string(),
  title: z.string(),
  article: z.string(),
  what: z.enum(['dueOn', 'plannedOn', 'earliestOn']),
  from: day,
  to: day,
})

export const dutyEventShape = z.object({
  id: z.uuid(),
  event: writtenEventShape,
  /** Heard by the system itself. */
  heard: z.boolean(),
  recordedAt: z.iso.datetime(),
})

export const dutyYearShape = z.object({
  allianceId: z.uuid(),
  name: z.string(),
  today: z.string(),
  /** Null while the articles' fiscal year is not recorded. */
  year: z.object({ from: z.string(), until: z.string() }).nullable(),
  plan: planShape,
  /** The meetings on record before which the accounts come, for those who may see them. */
  ordinaryMeetings: z.array(
    z.object({ meetingId: z.uuid(), title: z.string(), state: z.enum(['planned', 'called']), heldOn: z.string() }),
  ),
  duties: z.array(dutyShape),
  events: z.array(dutyEventShape),
  /** Days recorded of the directors' reports to the board. */
  boardReports: z.array(markShape),
  mayWrite: z.boolean(),
})
