import { z } from 'zod'
import { endpoint, fileStream } from '../../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../../platform/contract/page-of.ts'
import { declineCodes, enquiryStates } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { transferStates } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { transferKinds, urgencies } from '../../domain/transfer-kind.ts'
import { needShape, patientShape } from '../need-shape.ts'
import { careRoles, caseAudit, idParams, stepShape } from '../transfer-shapes.ts'

const day = z.string().nullable()
const recordShape = z.object({
  /** Null where the receiver was not chosen: neither the need nor the person is kept. */
  asReceived: z
    .object({
      number: z.int(),
      kind: z.enum(transferKinds),
      state: z.enum(transferStates),
      urgency: z.enum(urgencies),
      department: z.string(),
      contact: z.string(),
      earliestOn: day,
      wishedOn: day,
      deadlineOn: day,
      plannedOn: day,
      orderedOn: day,
      arrivedAtSender: z.string().nullable(),
      need: needShape,
      patient: patientShape.nullable(),
    })
    .nullable(),
  answer: z.object({
    state: z.enum(enquiryStates),
    answeredAt: z.string().nullable(),
    availableFrom: day,
    availableUntil: day,
    answerText: z.string(),
    declineCode: z.enum(declineCodes).nullable(),
  }),
  steps: z.array(stepShape),
  messages: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['text', 'ok', 'step']),
      own: z.boolean().nullable(),
      organisationName: z.string(),
      authorName: z.string(),
      body: z.string(),
      step: z.string().nullable(),
      stepTo: z.string().nullable(),
      sentAt: z.string(),
      attachments: z.array(z.object({ id: z.string(), name: z.string(), namesPatient: z.boolean() })),
    }),
  ),
})
export type KeptRecord = z.output<typeof recordShape>

const keptLine = {
  /** Of the enquiry it began with. */
  id: z.string(),
  senderName: z.string(),
  sentAt: z.string(),
  keptAt: z.string(),
} as const

const notFound = { status: 404, title: 'その症例の写しは見つかりません。' } as const

export const listKeptCases = endpoint({
  name: 'transfer.list-kept-cases',
  method: 'GET',
  path: '/api/transfer/kept-cases',
  summary: '脱退した社員から受けた症例のうち、所属先に残った写しの一覧です。新しく照会されたものから並びます。',
  permission: careRoles,
  audit: caseAudit,
  query: z.strictObject({
    /** Name, kana or number of the patient. */
    q: z.string().trim().max(100).optional(),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: pageOf(
    z.object({
      ...keptLine,
      state: z.enum(enquiryStates),
      headline: z.string().nullable(),
      patientName: z.string().nullable(),
    }),
  ),
  refusals: {},
})

export const showKeptCase = endpoint({
  name: 'transfer.show-kept-case',
  method: 'GET',
  path: '/api/transfer/kept-cases/:id',
  summary: '脱退した社員から受けた症例の写しです。受入先だった組織だけが読め、だれにも変えられません。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  output: recordShape.extend(keptLine),
  refusals: { 'kept-case-not-found': notFound },
})

export const downloadKeptFile = endpoint({
  name: 'transfer.download-kept-file',
  method: 'GET',
  path: '/api/transfer/kept-cases/:id/files/:attachmentId',
  summary: '症例の写しに残ったファイルを受け取ります。',
  permission: careRoles,
  audit: caseAudit,
  params: z.object({ id: z.uuid(), attachmentId: z.uuid() }),
  output: fileStream('application/octet-stream'),
  refusals: {
    'kept-case-not-found': notFound,
    'kept-file-not-found': { status: 404, title: 'そのファイルは見つかりません。' },
  },
})
