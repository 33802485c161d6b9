import { z } from 'zod'
import { endpoint, file } from '../../../platform/contract/endpoint.ts'
import { enquiryStates } from '../domain/lifecycle/enquiry-lifecycle.ts'
import { purposes, transferKinds, urgencies } from '../domain/transfer-kind.ts'
import { answerBody, answerRefusals } from './enquiry-endpoints.ts'
import { needShape } from './need-shape.ts'
import { careRoles, caseAudit, enquiryNotFound, idParams } from './transfer-shapes.ts'

const notOutside = {
  'has-an-account': { status: 422, title: 'この照会先はシステムで回答できるので、リンクやFAXは使いません。' },
} as const
const enquiryEnded = { 'enquiry-ended': answerRefusals['enquiry-ended'] } as const

/** The older link stops working. The token stands in the address's fragment, which no server's log receives. */
export const makeOutsideLink = endpoint({
  name: 'transfer.make-outside-link',
  method: 'POST',
  path: '/api/transfer/enquiries/:id/outside-link',
  summary: 'アカウントのない施設が一度だけ回答できるリンクを作ります。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  output: z.object({ address: z.string(), shortCode: z.string(), expiresAt: z.string() }),
  refusals: { ...enquiryNotFound, ...notOutside, ...enquiryEnded },
})

export const printFaxCover = endpoint({
  name: 'transfer.print-fax-cover',
  method: 'POST',
  path: '/api/transfer/enquiries/:id/fax-cover',
  summary: '受入照会のFAX送信票(PDF)を、回答用のQRコードと記入欄を付けて作ります。患者を特定する内容は載りません。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  output: file('application/pdf'),
  refusals: { ...enquiryNotFound, ...notOutside, ...enquiryEnded },
})

/** From a returned FAX or a telephone call; the short code on the paper says which enquiry it answers. */
export const recordOutsideAnswer = endpoint({
  name: 'transfer.record-outside-answer',
  method: 'POST',
  path: '/api/transfer/enquiries/:id/outside-answer',
  summary: 'アカウントのない施設の回答を、依頼元の職員が書き写します。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  /** Without a ward: only members have wards here. */
  body: answerBody.omit({ wardId: true }).extend({ shortCode: z.string().trim().max(20).nullable() }),
  output: z.object({ id: z.string(), state: z.enum(enquiryStates) }),
  refusals: {
    ...enquiryNotFound,
    ...notOutside,
    ...answerRefusals,
    'code-does-not-match': {
      status: 422,
      title: '用紙の照会コードが、この照会のものと違います。別の依頼の用紙でないか確かめてください。',
    },
  },
})

const linkRefusals = {
  'link-not-valid': {
    status: 404,
    title:
      'このリンクは使えません。回答済みか、期限が切れたか、新しいリンクに替わっています。送信元に連絡してください。',
  },
} as const
const token = z.string().min(20).max(100)

export const showOutsideEnquiry = endpoint({
  name: 'transfer.show-outside-enquiry',
  method: 'POST',
  path: '/api/transfer/outside/enquiry',
  summary: 'リンクで届いた受入照会の内容です。患者を特定する内容は含みません。',
  permission: 'public',
  audit: caseAudit,
  body: z.strictObject({ token }),
  output: z.object({
    number: z.int(),
    kind: z.enum(transferKinds),
    urgency: z.enum(urgencies),
    purpose: z.enum(purposes).nullable(),
    senderName: z.string(),
    facilityName: z.string().nullable(),
    department: z.string(),
    contact: z.string(),
    outsideName: z.string(),
    wishedOn: z.string().nullable(),
    dueAt: z.string(),
    need: needShape,
  }),
  refusals: linkRefusals,
})

export const answerOutsideEnquiry = endpoint({
  name: 'transfer.answer-outside-enquiry',
  method: 'POST',
  path: '/api/transfer/outside/answer',
  summary: 'リンクで届いた受入照会に、一度だけ回答します。',
  permission: 'public',
  audit: caseAudit,
  body: answerBody.omit({ wardId: true }).extend({ token }),
  output: z.object({ state: z.enum(enquiryStates) }),
  refusals: { ...linkRefusals, ...answerRefusals },
})
