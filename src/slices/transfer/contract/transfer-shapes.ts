import { z } from 'zod'
import { objectionShape, sharingShape } from '../../../kernel/disclosure/contract/sharing-endpoints.ts'
import { dayShape } from '../../../platform/contract/day.ts'
import { writtenLines, writtenText } from '../../../platform/contract/written-text.ts'
import { declineCodes, enquiryActions, enquiryStates } from '../domain/lifecycle/enquiry-lifecycle.ts'
import { parties, transferStates, transferSteps } from '../domain/lifecycle/transfer-lifecycle.ts'
import { transferKinds, urgencies } from '../domain/transfer-kind.ts'
import { needShape, patientShape } from './need-shape.ts'

/** Who speaks about patients: the permission of every endpoint that shows a case. */
export const careRoles = ['liaisonNurse', 'socialWorker', 'doctor'] as const
/** Whoever works with a case does so for the patient's care: nobody is asked why each time. */
export const caseAudit = { informationClass: 'transfer', purpose: 'treatment' } as const

export const idParams = z.object({ id: z.uuid() })
/** Given by the caller; a retry with the same key has its effect once. */
export const idempotencyKey = z.uuid()

/** What the sender writes; everything else of a case follows from steps. */
export const requestBody = z.strictObject({
  kind: z.enum(transferKinds),
  urgency: z.enum(urgencies),
  facilityId: z.uuid().nullable(),
  department: writtenLines(100),
  contact: writtenLines(100),
  orderedOn: dayShape.nullable(),
  earliestOn: dayShape.nullable(),
  wishedOn: dayShape.nullable(),
  deadlineOn: dayShape.nullable(),
  arrivedAtSender: z.iso.datetime().nullable(),
  need: needShape,
  patient: patientShape.nullable(),
})

/** Two facts that name the patient, as somebody reads them from the wristband or the papers. */
export const identifiersShape = z.strictObject({ nameOrNumber: writtenText(200), birthOn: dayShape })

export const enquiryShape = z.object({
  id: z.string(),
  receiverId: z.string().nullable(),
  facilityId: z.string().nullable(),
  /** The facility asked, or its organisation where none was named, or the outside facility's name. */
  receiverName: z.string(),
  /** Null for its receiver. */
  wishRank: z.int().nullable(),
  state: z.enum(enquiryStates),
  sentAt: z.string(),
  dueAt: z.string(),
  readAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  availableFrom: z.string().nullable(),
  availableUntil: z.string().nullable(),
  wardId: z.string().nullable(),
  answerText: z.string(),
  declineCode: z.enum(declineCodes).nullable(),
  /** Nothing more is awaited of it. */
  ended: z.boolean(),
  overdue: z.boolean(),
  /** What this viewer may do with the enquiry now. */
  allowedActions: z.array(z.enum(enquiryActions)),
})

export const stepShape = z.object({
  step: z.string(),
  toState: z.string(),
  at: z.string(),
  byOrganisation: z.string(),
  plannedOn: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string(),
  /** Recorded by mistake: a later step undid it. */
  takenBack: z.boolean(),
})

export const partyShape = z.enum([...parties, 'invited'])

/** One case as this viewer may see it. */
export const transferShape = z.object({
  id: z.string(),
  number: z.int(),
  /** Of the case as its sender edits it; null for everybody else. */
  version: z.int().nullable(),
  kind: z.enum(transferKinds),
  state: z.enum(transferStates),
  urgency: z.enum(urgencies),
  /** What the viewer's organisation is in this case. */
  party: partyShape,
  senderId: z.string(),
  senderName: z.string(),
  facilityId: z.string().nullable(),
  facilityName: z.string().nullable(),
  department: z.string(),
  contact: z.string(),
  orderedOn: z.string().nullable(),
  earliestOn: z.string().nullable(),
  wishedOn: z.string().nullable(),
  deadlineOn: z.string().nullable(),
  plannedOn: z.string().nullable(),
  arrivedAtSender: z.string().nullable(),
  createdAt: z.string(),
  /** For a receiver: when its own side of the case moved. */
  updatedAt: z.string(),
  need: needShape,
  /** Null where the viewer may not see who the patient is. */
  patient: patientShape.nullable(),
  /** The record under which the chosen receiver has the person; null before the choice and for everybody else. */
  sharing: sharingShape.nullable(),
  /** For the sender: each objection that stands. `receiverName` null: against whoever receives. */
  objections: z.array(objectionShape.extend({ receiverName: z.string().nullable() })),
  enquiries: z.array(enquiryShape),
  steps: z.array(stepShape),
  allowedActions: z.array(z.enum(transferSteps)),
  /** For the sender: who holds the patient records nothing here, so that the sender may end the case with a reason. */
  holderIsAbsent: z.boolean(),
  /** Whether the sender may still correct the need and the person. */
  mayEdit: z.boolean(),
  /** What is missing before enquiries can be sent, in sentences. */
  missing: z.array(z.object({ field: z.string(), message: z.string() })),
})

/** One line of the board. */
export const transferSummaryShape = z.object({
  id: z.string(),
  number: z.int(),
  kind: z.enum(transferKinds),
  state: z.enum(transferStates),
  urgency: z.enum(urgencies),
  party: partyShape,
  senderName: z.string(),
  /** Age band, sex, diagnosis and purpose in a line; never who. */
  headline: z.string(),
  /** Null where the viewer may not see it. */
  patientName: z.string().nullable(),
  /** The viewer's own enquiry, when it is not the sender. */
  enquiry: z
    .object({ id: z.string(), state: z.enum(enquiryStates), dueAt: z.string(), overdue: z.boolean() })
    .nullable(),
  asked: z.int(),
  answered: z.int(),
  accepted: z.int(),
  nextDueAt: z.string().nullable(),
  wishedOn: z.string().nullable(),
  plannedOn: z.string().nullable(),
  updatedAt: z.string(),
  /** Something waits for the viewer's organisation. */
  toDo: z.boolean(),
  /** Messages of others that nobody of the viewer's organisation has read. */
  unread: z.int(),
})

export const transferNotFound = {
  'transfer-not-found': {
    status: 404,
    title: 'その転院依頼は見つかりません。取り下げられたか、閲覧できる期間が終わっています。',
  },
} as const
export const enquiryNotFound = {
  'enquiry-not-found': { status: 404, title: 'その受入照会は見つかりません。' },
} as const
export const needIncomplete = { 'need-incomplete': { status: 422, title: '照会に必要な項目が足りません。' } } as const
