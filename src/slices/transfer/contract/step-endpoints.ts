import { z } from 'zod'
import { patientBasisKinds } from '../../../kernel/disclosure/domain/legal-basis.ts'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { writtenLines, writtenText } from '../../../platform/contract/written-text.ts'
import { transferStates } from '../domain/lifecycle/transfer-lifecycle.ts'
import {
  careRoles,
  caseAudit,
  idempotencyKey,
  identifiersShape,
  idParams,
  transferNotFound,
} from './transfer-shapes.ts'

const stateAnswer = z.object({ state: z.enum(transferStates) })
export const stepNotPossible = {
  'step-not-possible': { status: 409, title: 'いまはこの操作ができません。最新の状況を確かめてください。' },
} as const

const patientObjects = {
  'patient-objects': { status: 409, title: '患者の情報を渡すことに、本人が異議を述べています。' },
} as const

const stepParts = z.enum([
  'releaseReceiver',
  'recordInterview',
  'fixDate',
  'completeDocuments',
  'bookTransport',
  'depart',
  'arrive',
  'confirmHandover',
  'sendReply',
  'close',
  'cancel',
  'returnPatient',
  'takeBack',
])

/** Every step but those that need a list or a choice; the life cycle's table says which are possible. */
export const takeStep = endpoint({
  name: 'transfer.take-step',
  method: 'POST',
  path: '/api/transfer/requests/:id/steps',
  summary: '転院の手順を一つ進めます。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  body: z.strictObject({
    step: stepParts,
    idempotencyKey,
    plannedOn: dayShape.optional(),
    reason: writtenLines(500).optional(),
    note: writtenLines(2000).optional(),
    identifiers: identifiersShape.optional(),
  }),
  output: stateAnswer,
  refusals: {
    ...transferNotFound,
    ...stepNotPossible,
    ...patientObjects,
    'step-needs-more': { status: 422, title: 'この操作に必要な項目が足りません。' },
    'patient-does-not-match': {
      status: 422,
      title: '氏名(または患者番号)と生年月日が、この依頼の患者と一致しません。取り違えがないか確かめてください。',
    },
  },
})

/** Chooses one receiver and withdraws the other enquiries with thanks, in one act. */
export const chooseReceiver = endpoint({
  name: 'transfer.choose-receiver',
  method: 'POST',
  path: '/api/transfer/requests/:id/receiver',
  summary: '受入先を一つに決めます。ほかの照会は、お礼とともに取り下げられます。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  body: z.strictObject({
    enquiryId: z.uuid(),
    idempotencyKey,
    /** What handing the person over rests on; null: not said, and the record stays unfinished. */
    basis: z
      .strictObject({ kind: z.enum(patientBasisKinds), text: writtenText(500) })
      .nullable()
      .default(null),
  }),
  output: stateAnswer,
  refusals: {
    ...transferNotFound,
    ...stepNotPossible,
    ...patientObjects,
    'enquiry-not-choosable': { status: 422, title: '受入可または条件付き可の回答だけを選べます。' },
  },
})
