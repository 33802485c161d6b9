import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint, file } from '../../../../platform/contract/endpoint.ts'
import { slotIds } from '../../domain/application/document-slot.ts'
import { caseNotFound, caseParams } from '../case-shapes.ts'

const caseAudit = { informationClass: 'certification-case' } as const
const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const missingFactShape = z.object({ field: z.string(), label: z.string(), supplier: z.string() })

/** 令5条の15 entries and the eight document slots, as far as they are together. */
export const applicationShape = z.object({
  entries: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      article: z.string(),
      value: z.array(z.string()).nullable(),
      remaining: z.string().nullable(),
      supplier: z.string(),
    }),
  ),
  slots: z.array(
    z.object({
      slot: z.enum(slotIds),
      title: z.string(),
      article: z.string(),
      supplier: z.string(),
      state: z.enum(['provided', 'prepared', 'missing']),
      reference: z.string().nullable(),
      detail: z.string(),
    }),
  ),
  missing: z.array(missingFactShape),
  complete: z.boolean(),
  mayRecord: z.boolean(),
})

export const showApplication = endpoint({
  name: 'governance.show-application',
  method: 'GET',
  path: '/api/governance/cases/:id/application',
  summary: '認定申請書の記載事項と、添付書類がそろっているかを返します。',
  permission: 'signedIn',
  audit: caseAudit,
  params: caseParams,
  output: applicationShape,
  refusals: caseNotFound,
})

/** The newest record of a slot counts; older ones are kept. */
export const recordDocument = endpoint({
  name: 'governance.record-document',
  method: 'POST',
  path: '/api/governance/cases/:id/application/documents',
  summary: '添付書類を受領したことを記録します。',
  permission: ['secretariat', 'operator'],
  audit: caseAudit,
  params: caseParams,
  body: z.strictObject({
    slot: z.enum(slotIds),
    reference: z.string().trim().min(1).max(1000),
    receivedOn: dayShape,
  }),
  output: applicationShape,
  refusals: caseNotFound,
})

const paperEndpoint = (name: string, path: string, summary: string, mediaType: string) =>
  endpoint({
    name: `governance.${name}`,
    method: 'GET',
    path: `/api/governance/cases/:id/${path}`,
    summary,
    permission: 'signedIn',
    audit: caseAudit,
    params: caseParams,
    output: file(mediaType),
    refusals: caseNotFound,
  })

export const printPolicyWord = paperEndpoint(
  'print-policy-word',
  'policy.docx',
  '医療連携推進方針をWord文書で出します。',
  wordMediaType,
)
export const printPolicyPdf = paperEndpoint(
  'print-policy-pdf',
  'policy.pdf',
  '医療連携推進方針をPDFで出します。',
  'application/pdf',
)
export const printApplicationWord = paperEndpoint(
  'print-application-word',
  'application.docx',
  '医療連携推進認定申請書をWord文書で出します。',
  wordMediaType,
)
export const printApplicationPdf = paperEndpoint(
  'print-application-pdf',
  'application.pdf',
  '医療連携推進認定申請書をPDFで出します。',
  'application/pdf',
)
