import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint, fileStream } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'

const audit = { informationClass: 'membership' } as const
const memberAdministrator = ['facilityAdministrator'] as const
const withdrawalParams = z.object({ id: z.uuid() })
const reasonShape = z.string().trim().max(500)

const effectShape = z.object({
  caseTitle: z.string(),
  notAsked: z.string().nullable(),
  changed: z.array(
    z.object({
      title: z.string(),
      article: z.string().nullable(),
      from: z.string(),
      to: z.string(),
    }),
  ),
})
const underWayShape = z.object({
  id: z.string(),
  title: z.string(),
  side: z.enum(['own', 'others']),
  withWhom: z.string(),
  state: z.string(),
  missing: z.array(z.string()),
  href: z.string(),
})
const reportLineShape = z.object({
  table: z.string(),
  title: z.string(),
  exported: z.number().int(),
  deleted: z.number().int(),
  kept: z.number().int(),
  because: z.string().nullable(),
  article: z.string().nullable(),
  until: z.string().nullable(),
})
const withdrawalShape = z.object({
  id: z.string(),
  allianceId: z.string(),
  alliance: z.string(),
  organisationId: z.string(),
  organisation: z.string(),
  effectiveOn: z.string(),
  reason: z.string(),
  state: z.enum(['proposed', 'takenBack', 'confirmed', 'done']),
  proposedAt: z.string(),
  confirmedAt: z.string().nullable(),
  doneAt: z.string().nullable(),
  isOwn: z.boolean(),
  /** The viewer may confirm it: another person of the member proposed it. */
  mayConfirm: z.boolean(),
  mayTakeBack: z.boolean(),
  /** The day has come, and carrying it out has failed so often; it is tried again by itself. */
  failedAttempts: z.number().int(),
  nextAttemptAt: z.string().nullable(),
  whatIf: z.array(effectShape),
  /** Work with other members that was under way when it was decided: numbers only. Null: not counted then. */
  underWay: z.object({ own: z.number().int(), others: z.number().int() }).nullable(),
  report: z.array(reportLineShape).nullable(),
  /** Of the export bundle as it is downloaded. */
  bundleSha256: z.string().nullable(),
})

const notAMember = { status: 409, title: '今日の時点で、この連携推進法人の社員ではありません。' } as const
const dayHasPassed = { status: 422, title: '脱退の日は、今日かそれより後の日を選んでください。' } as const
const isDecidedAlready = { status: 409, title: 'この脱退は、すでに確定したか、取り下げられています。' } as const
const notFound = { status: 404, title: 'その脱退の手続きは見つかりませんでした。' } as const

/** What the criteria would say, and what will become of each table; nothing is written. */
export const previewWithdrawal = endpoint({
  name: 'tenancy.preview-withdrawal',
  method: 'GET',
  path: '/api/tenancy/withdrawal-preview',
  summary: '脱退した場合の認定基準への影響と、情報がどうなるかを確かめます。何も書き込みません。',
  permission: memberAdministrator,
  audit,
  query: z.strictObject({ allianceId: z.uuid(), effectiveOn: dayShape }),
  output: z.object({
    whatIf: z.array(effectShape),
    underWay: z.array(underWayShape),
    tables: z.array(
      reportLineShape
        .omit({ exported: true, deleted: true, kept: true })
        .extend({ afterwards: z.enum(['deleted', 'kept', 'withOthers', 'nobodys']) }),
    ),
  }),
  refusals: { 'is-not-a-member': notAMember, 'day-has-passed': dayHasPassed },
})

export const proposeWithdrawal = endpoint({
  name: 'tenancy.propose-withdrawal',
  method: 'POST',
  path: '/api/tenancy/withdrawals',
  summary: '所属する組織の脱退を提案します。同じ組織の別の管理者が確かめると決まります。',
  permission: memberAdministrator,
  audit,
  body: z.strictObject({ allianceId: z.uuid(), effectiveOn: dayShape, reason: reasonShape }),
  output: withdrawalShape,
  refusals: { 'is-not-a-member': notAMember, 'day-has-passed': dayHasPassed },
})

export const confirmWithdrawal = endpoint({
  name: 'tenancy.confirm-withdrawal',
  method: 'POST',
  path: '/api/tenancy/withdrawals/:id/confirmation',
  summary: '提案された脱退を、別の管理者として確定します。',
  permission: memberAdministrator,
  audit,
  params: withdrawalParams,
  output: withdrawalShape,
  refusals: {
    'withdrawal-not-found': notFound,
    'second-person-required': {
      status: 409,
      title: '提案した人は確定できません。同じ組織の別の管理者に依頼してください。',
    },
    'is-decided-already': isDecidedAlready,
    'is-not-a-member': notAMember,
    'day-has-passed': dayHasPassed,
  },
})

export const takeBackWithdrawal = endpoint({
  name: 'tenancy.take-back-withdrawal',
  method: 'POST',
  path: '/api/tenancy/withdrawals/:id/taking-back',
  summary: '確定する前の脱退の提案を、その組織の管理者として取り下げます。',
  permission: memberAdministrator,
  audit,
  params: withdrawalParams,
  output: withdrawalShape,
  refusals: { 'withdrawal-not-found': notFound, 'is-decided-already': isDecidedAlready },
})

export const listWithdrawals = endpoint({
  name: 'tenancy.list-withdrawals',
  method: 'GET',
  path: '/api/tenancy/withdrawals',
  summary: '所属する組織の脱退の手続き、法人事務局には確定した社員の脱退の一覧です。',
  permission: ['facilityAdministrator', 'secretariat', 'director', 'auditor'],
  audit,
  output: pageOf(withdrawalShape),
  refusals: {},
})

export const downloadBundle = endpoint({
  name: 'tenancy.download-bundle',
  method: 'GET',
  path: '/api/tenancy/withdrawals/:id/bundle',
  summary: '脱退した組織の情報とファイルをまとめたものを受け取ります。',
  permission: memberAdministrator,
  audit,
  params: withdrawalParams,
  output: fileStream('application/zip'),
  refusals: { 'withdrawal-not-found': notFound },
})
