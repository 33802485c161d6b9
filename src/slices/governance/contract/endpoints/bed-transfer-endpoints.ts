import { z } from 'zod'
import { endpoint, file } from '../../../../platform/contract/endpoint.ts'
import {
  bedPlanShape,
  revisionShape,
  transferAnswerShape,
  transferStepShape,
} from '../beds-and-money/bed-plan-shape.ts'

export const regulatedAudit = { informationClass: 'beds-and-money' } as const
export const bedPlanReaders = ['secretariat', 'director', 'auditor', 'councillor', 'prefectureOfficer'] as const
export const regulatedOffice = ['secretariat'] as const

/** For a prefecture; everybody else reads of the own alliance. */
export const ofAlliance = z.object({ allianceId: z.uuid().optional() })
export const allianceNotFound = {
  'alliance-not-found': { status: 404, title: '連携推進法人の記録が見つかりません。' },
} as const
export const changedMeanwhile = {
  'changed-meanwhile': {
    status: 409,
    title: 'ほかの人が先に記録しました。画面を読み直して、内容を確かめてから入力し直してください。',
  },
} as const
const planNotFound = { 'plan-not-found': { status: 404, title: '病床の融通の計画が見つかりません。' } } as const
const params = z.object({ planId: z.uuid() })

export const listBedTransfers = endpoint({
  name: 'governance.list-bed-transfers',
  method: 'GET',
  path: '/api/governance/bed-transfers',
  summary: '病床の融通の計画を、要件の判定とともに返します。',
  permission: bedPlanReaders,
  audit: regulatedAudit,
  query: ofAlliance,
  output: z.object({
    name: z.string(),
    today: z.iso.date(),
    /** Where beds can stand, for a new plan. */
    participants: z.array(z.string()),
    plans: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        beds: z.object({ before: z.number().nullable(), after: z.number().nullable() }),
        summary: transferAnswerShape.shape.summary.nullable(),
        nextStep: z.string().nullable(),
        recordedAt: z.iso.datetime(),
      }),
    ),
    mayWrite: z.boolean(),
  }),
  refusals: allianceNotFound,
})

export const showBedTransfer = endpoint({
  name: 'governance.show-bed-transfer',
  method: 'GET',
  path: '/api/governance/bed-transfers/:planId',
  summary: '病床の融通の計画と、要件B1〜B6の判定・手順・版の履歴を返します。',
  permission: bedPlanReaders,
  audit: regulatedAudit,
  params,
  query: ofAlliance,
  output: z.object({
    id: z.uuid(),
    today: z.iso.date(),
    revision: z.int(),
    plan: bedPlanShape,
    /** Null: on that day no law allowed a transfer. */
    answer: transferAnswerShape.nullable(),
    steps: z.array(transferStepShape),
    history: z.array(revisionShape),
    mayWrite: z.boolean(),
  }),
  refusals: planNotFound,
})

export const saveBedTransfer = endpoint({
  name: 'governance.save-bed-transfer',
  method: 'PUT',
  path: '/api/governance/bed-transfers/:planId',
  summary: '病床の融通の計画を新しい版として記録します。前の版も残ります。',
  permission: regulatedOffice,
  audit: regulatedAudit,
  params,
  body: z.strictObject({
    /** Null: a new plan. */
    revision: z.int().min(1).nullable(),
    plan: bedPlanShape,
    reason: z.string().trim().max(500),
  }),
  output: z.object({ revision: z.int() }),
  refusals: { ...allianceNotFound, ...planNotFound, ...changedMeanwhile },
})

export const transferPapers = ['council-opinion-request', 'conference-report', 'permit-cover'] as const
export type TransferPaper = (typeof transferPapers)[number]

const paper = (name: 'word' | 'pdf', mediaType: string) =>
  endpoint({
    name: `governance.print-bed-transfer-${name}`,
    method: 'GET',
    path: `/api/governance/bed-transfers/:planId/papers/:transferPaper/${name}`,
    summary: `病床の融通の書類を${name === 'pdf' ? 'PDF' : 'Word文書'}で出します。`,
    permission: bedPlanReaders,
    audit: regulatedAudit,
    params: params.extend({ transferPaper: z.enum(transferPapers) }),
    query: ofAlliance,
    output: file(mediaType),
    refusals: planNotFound,
  })

export const printBedTransferWord = paper(
  'word',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
)
export const printBedTransferPdf = paper('pdf', 'application/pdf')
