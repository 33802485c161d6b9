import { z } from 'zod'
import { endpoint, file } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'
import { transferStates } from '../domain/lifecycle/transfer-lifecycle.ts'
import { transferKinds } from '../domain/transfer-kind.ts'
import { xlsxMediaType } from './figures/figure-endpoints.ts'
import {
  careRoles,
  caseAudit,
  idParams,
  needIncomplete,
  requestBody,
  transferNotFound,
  transferShape,
  transferSummaryShape,
} from './transfer-shapes.ts'

/** The caller makes the id, so that a draft written offline is the same draft when it arrives twice. */
export const saveRequest = endpoint({
  name: 'transfer.save-request',
  method: 'PUT',
  path: '/api/transfer/requests/:id',
  summary: '転院依頼を下書きとして保存し、または照会後に訂正します。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  /** `version`: the one the writer saw; null for a new draft. */
  body: z.strictObject({ version: z.int().min(1).nullable(), content: requestBody }),
  output: z.object({ id: z.string(), number: z.int(), version: z.int() }),
  refusals: {
    ...transferNotFound,
    'changed-meanwhile': {
      status: 409,
      title: '別の人が先に保存しました。内容を見比べて、もう一度保存してください。書いた内容は残っています。',
    },
    'case-is-over': { status: 409, title: 'この依頼は終わっているので、変更できません。' },
    ...needIncomplete,
    'facility-not-ours': { status: 422, title: '依頼元には自法人の施設を選んでください。' },
    'identity-in-need': {
      status: 422,
      title: '照会先に見える欄に、患者を特定できる内容が入っています。示された欄を直してください。',
    },
  },
})

export const showTransfer = endpoint({
  name: 'transfer.show-transfer',
  method: 'GET',
  path: '/api/transfer/requests/:id',
  summary: '一つの転院依頼を、閲覧者に見える範囲で返します。次にできる操作も示します。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  output: transferShape,
  refusals: transferNotFound,
})

const boardFilter = z.strictObject({
  over: z.enum(['open', 'over']).default('open'),
  state: z.enum(transferStates).optional(),
  kind: z.enum(transferKinds).optional(),
  party: z.enum(['sender', 'receiver']).optional(),
  todo: z.enum(['true']).optional(),
  /** Name, kana, number of the patient, the case's number or words of the diagnosis. */
  q: z.string().trim().max(100).optional(),
})

export const listTransfers = endpoint({
  name: 'transfer.list-transfers',
  method: 'GET',
  path: '/api/transfer/requests',
  summary: '転院依頼の一覧です。新しく動いたものから並びます。',
  permission: careRoles,
  audit: caseAudit,
  query: boardFilter.extend({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: pageOf(transferSummaryShape),
  refusals: {
    'cursor-not-readable': { status: 400, title: '続きの位置を読み取れません。最初から開き直してください。' },
  },
})

/** More would be no list to work through; the workbook says so when it is cut. */
export const mostExported = 5_000

export const exportTransfers = endpoint({
  name: 'transfer.export-transfers',
  method: 'GET',
  path: '/api/transfer/requests.xlsx',
  summary: '転院依頼の一覧を、いまの絞り込みのままExcelで出します。見えるものは画面と同じです。',
  permission: careRoles,
  audit: caseAudit,
  query: boardFilter,
  output: file(xlsxMediaType),
  refusals: {},
})
