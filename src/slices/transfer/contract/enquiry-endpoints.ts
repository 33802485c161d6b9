import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'
import { writtenLines, writtenText } from '../../../platform/contract/written-text.ts'
import { answers, declineCodes, enquiryStates } from '../domain/lifecycle/enquiry-lifecycle.ts'
import { stepNotPossible } from './step-endpoints.ts'
import {
  careRoles,
  caseAudit,
  enquiryNotFound,
  enquiryShape,
  idempotencyKey,
  idParams,
  needIncomplete,
  transferNotFound,
} from './transfer-shapes.ts'

const enquiryAnswer = z.object({ id: z.string(), state: z.enum(enquiryStates) })

/** A fellow member's facility, or one without an account by its name. */
export const addresseeShape = z.union([
  z.strictObject({ receiverId: z.uuid(), facilityId: z.uuid().nullable() }),
  z.strictObject({ outsideName: writtenText(100) }),
])

export const sendEnquiries = endpoint({
  name: 'transfer.send-enquiries',
  method: 'POST',
  path: '/api/transfer/requests/:id/enquiries',
  summary: '選んだ施設に受入照会を送ります。照会先に見えるのは必要な条件だけで、患者がだれかは見えません。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  /** In the order of wish. */
  body: z.strictObject({ addressees: z.array(addresseeShape).min(1).max(30), idempotencyKey }),
  output: z.object({ enquiries: z.array(enquiryAnswer) }),
  refusals: {
    ...transferNotFound,
    ...stepNotPossible,
    ...needIncomplete,
    'not-a-member': { status: 422, title: '照会先は、同じ連携法人の、いま加入している法人の施設から選んでください。' },
    'already-asked': { status: 409, title: 'この施設にはすでに照会しています。' },
  },
})

/** What a receiver keeps of an enquiry whose case it may no longer see: its own line and its own words. */
export const showEnquiry = endpoint({
  name: 'transfer.show-enquiry',
  method: 'GET',
  path: '/api/transfer/enquiries/:id',
  summary: '一つの受入照会を返します。取り下げられたあとも、自分の回答は残ります。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  output: z.object({
    enquiry: enquiryShape,
    requestId: z.string(),
    senderName: z.string(),
    /** The case itself may be opened. */
    caseVisible: z.boolean(),
  }),
  refusals: enquiryNotFound,
})

/** Enquiries the viewer's organisation was asked and need not think about any more, the newest first. */
/** The newest; the total counts all of the two weeks. */
export const mostEndedShown = 50

export const listEndedEnquiries = endpoint({
  name: 'transfer.list-ended-enquiries',
  method: 'GET',
  path: '/api/transfer/enquiries/ended',
  summary: '自法人に届き、二週間以内に取り下げられた照会と、受けられないと回答した照会です。',
  permission: careRoles,
  audit: caseAudit,
  output: pageOf(
    z.object({ id: z.string(), senderName: z.string(), state: z.enum(enquiryStates), endedAt: z.string() }),
  ),
  refusals: {},
})

export const markEnquiryRead = endpoint({
  name: 'transfer.mark-enquiry-read',
  method: 'POST',
  path: '/api/transfer/enquiries/:id/read',
  summary: '受入照会を読んだことを記録します。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  output: enquiryAnswer,
  refusals: enquiryNotFound,
})

/** What may be said to an enquiry. A date or ward of one's own makes an acceptance conditional. */
export const answerBody = z.strictObject({
  answer: z.enum(answers),
  availableFrom: dayShape.nullable().default(null),
  availableUntil: dayShape.nullable().default(null),
  wardId: z.uuid().nullable().default(null),
  text: writtenLines(2000).default(''),
  declineCode: z.enum(declineCodes).nullable().default(null),
  idempotencyKey,
})

export const answerRefusals = {
  'enquiry-ended': {
    status: 409,
    title: 'この照会は取り下げられています。ほかの受入先に決まりました。ご検討いただき、ありがとうございました。',
  },
  'decline-needs-code': { status: 422, title: '受けられない理由を一つ選んでください。' },
  'condition-needs-words': { status: 422, title: '条件付きの場合は、日付・病棟・条件のいずれかを入力してください。' },
} as const

export const answerEnquiry = endpoint({
  name: 'transfer.answer-enquiry',
  method: 'POST',
  path: '/api/transfer/enquiries/:id/answer',
  summary: '受入照会に回答します。決まるまでは何度でも変えられます。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  body: answerBody,
  output: enquiryAnswer,
  refusals: {
    ...enquiryNotFound,
    ...answerRefusals,
    'ward-not-ours': { status: 422, title: '自法人の病棟を選んでください。' },
  },
})

export const withdrawEnquiry = endpoint({
  name: 'transfer.withdraw-enquiry',
  method: 'POST',
  path: '/api/transfer/enquiries/:id/withdrawal',
  summary: '一つの受入照会を、お礼とともに取り下げます。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  body: z.strictObject({ idempotencyKey }),
  output: enquiryAnswer,
  refusals: { ...enquiryNotFound, ...stepNotPossible },
})
