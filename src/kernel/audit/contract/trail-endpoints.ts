import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint, file } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'
import { viewerPurposes } from '../../../platform/contract/purpose.ts'

/** Who keeps watch over personal data in an organisation. The same two roles stand in `kernel.viewer_reads_trail()`. */
export const trailReaders = ['privacyOfficer', 'facilityAdministrator'] as const

export const outcomes = ['done', 'refused', 'failed'] as const
const cursorShape = z.string().max(200).optional()

const lineShape = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** Absent for a line of the system. */
  accountId: z.string().nullable(),
  person: z.string().nullable(),
  organisation: z.string().nullable(),
  roles: z.array(z.string()),
  operation: z.string(),
  informationClass: z.string(),
  subject: z.string().nullable(),
  outcome: z.enum(outcomes),
  refusal: z.string().nullable(),
  purposeKind: z.enum(viewerPurposes).nullable(),
  purpose: z.string().nullable(),
  sourceAddress: z.string().nullable(),
  breakGlassId: z.string().nullable(),
})
export type TrailLine = z.output<typeof lineShape>

const refusals = {
  'cursor-not-valid': { status: 422, title: '続きの位置が正しくありません。最初から読み直してください。' },
} as const

/** A trail grows by millions: what matches is counted this far, and `total` then means that many or more. */
export const mostCountedLines = 10_000

/** Days are Japanese days; `to` is included. */
export const listLines = endpoint({
  name: 'audit.list-lines',
  method: 'GET',
  path: '/api/audit/lines',
  summary: '自組織の監査証跡を新しい順に返します。',
  permission: trailReaders,
  audit: { informationClass: 'auditTrail' },
  query: z.object({
    from: dayShape.optional(),
    to: dayShape.optional(),
    operation: z.string().max(100).optional(),
    accountId: z.uuid().optional(),
    outcome: z.enum(outcomes).optional(),
    purpose: z.enum(viewerPurposes).optional(),
    cursor: cursorShape,
  }),
  output: pageOf(lineShape),
  refusals,
})

const accessQuery = z.object({
  subject: z.string().min(1).max(200),
  from: dayShape.optional(),
  to: dayShape.optional(),
})

/** Answers two organisations: the one whose people looked, and the one whose data it is. */
export const listAccesses = endpoint({
  name: 'audit.list-accesses',
  method: 'GET',
  path: '/api/audit/accesses',
  summary: 'ある対象(患者、価格表、職員など)を誰が見たかを返します。',
  permission: trailReaders,
  audit: { informationClass: 'auditTrail', purpose: 'required' },
  query: accessQuery.extend({ cursor: cursorShape }),
  output: pageOf(lineShape),
  refusals,
})

export const exportAccesses = endpoint({
  name: 'audit.export-accesses',
  method: 'GET',
  path: '/api/audit/accesses.csv',
  summary: 'ある対象を誰が見たかを、本人へ渡せる表(CSV)で返します。',
  permission: trailReaders,
  audit: { informationClass: 'auditTrail', purpose: 'required' },
  query: accessQuery,
  output: file('text/csv; charset=utf-8'),
  refusals: {
    'too-many-lines': { status: 422, title: '記録が10万件を超えます。期間を区切って出力してください。' },
  },
})

/** For everybody: who else looked at the records about oneself. Where they sat and by which grant stays inside. */
export const listOwnAccesses = endpoint({
  name: 'audit.list-own-accesses',
  method: 'GET',
  path: '/api/audit/own-accesses',
  summary: '本人についての記録を、本人以外の誰が見たかを返します。',
  permission: 'signedIn',
  audit: { informationClass: 'auditTrail' },
  query: accessQuery.omit({ subject: true }).extend({ cursor: cursorShape }),
  output: pageOf(lineShape.omit({ accountId: true, subject: true, sourceAddress: true, breakGlassId: true })),
  refusals,
})

export const downloadCheckpoint = endpoint({
  name: 'audit.download-checkpoint',
  method: 'GET',
  path: '/api/audit/checkpoint',
  summary: '自組織の監査証跡の署名付きの控えを返します。外に保管すると、後の切り取りや作り直しがわかります。',
  permission: trailReaders,
  audit: { informationClass: 'auditTrail' },
  output: file('application/json'),
  refusals: {
    'nothing-sealed-yet': { status: 409, title: '封印された記録がまだありません。少し待ってからやり直してください。' },
  },
})

export const downloadCheckpointKey = endpoint({
  name: 'audit.download-checkpoint-key',
  method: 'GET',
  path: '/api/audit/checkpoint-key',
  summary: '控えの署名を確かめる公開鍵を返します。',
  permission: 'public',
  audit: 'none',
  output: file('application/x-pem-file'),
  refusals: {},
})
