import { z } from 'zod'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import {
  caseChangedMeanwhile,
  caseIsLiving,
  caseNotFound,
  caseNotReadable,
  caseParams,
  evidenceShape,
} from '../case-shapes.ts'

const recorders = ['secretariat', 'operator'] as const
const recordAudit = { informationClass: 'certification-case' } as const
const caseText = z.string().min(1).max(500_000)

/** `text` is a case file's text, YAML or JSON, exactly as the command line reads it. */
export const addCase = endpoint({
  name: 'governance.add-case',
  method: 'POST',
  path: '/api/governance/cases',
  summary: '認定の事例をYAMLまたはJSONで登録します。',
  permission: recorders,
  audit: recordAudit,
  body: z.strictObject({ title: z.string().trim().min(1).max(200), note: z.string().max(2000), text: caseText }),
  output: z.object({ id: z.uuid(), revision: z.number().int() }),
  refusals: caseNotReadable,
})

/** The older revision stays; `revision` is the one the change started from. */
export const reviseCase = endpoint({
  name: 'governance.revise-case',
  method: 'PUT',
  path: '/api/governance/cases/:id',
  summary: '事例の内容を改めます。以前の内容は履歴に残ります。',
  permission: recorders,
  audit: recordAudit,
  params: caseParams,
  body: z.strictObject({
    revision: z.int().positive(),
    reason: z.string().trim().min(1).max(1000),
    text: caseText,
  }),
  output: z.object({ revision: z.number().int() }),
  refusals: { ...caseNotFound, ...caseNotReadable, ...caseChangedMeanwhile, ...caseIsLiving },
})

export const recordEvidence = endpoint({
  name: 'governance.record-evidence',
  method: 'POST',
  path: '/api/governance/cases/:id/evidence',
  summary: '認定基準の根拠となる資料を記録します。',
  permission: recorders,
  audit: recordAudit,
  params: caseParams,
  body: z.strictObject({
    criterion: z.string().regex(/^(C(0[1-9]|1\d|2[01])|G[1-5])$/, 'C01〜C21 または G1〜G5 を指定してください。'),
    title: z.string().trim().min(1).max(300),
    reference: z.string().trim().min(1).max(1000),
  }),
  output: evidenceShape,
  refusals: caseNotFound,
})
