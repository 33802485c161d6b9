import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'
import { wardKinds } from '../domain/ward/ward.ts'
import {
  sheetShape,
  wardAudit,
  wardKeepers,
  wardName,
  wardNameTaken,
  wardNotFound,
  wardParams,
  wardShape,
} from './ward-shapes.ts'

export const listWards = endpoint({
  name: 'transfer.list-wards',
  method: 'GET',
  path: '/api/transfer/wards',
  summary: '病棟と、その受入条件表・空床です。ほかの法人の病棟は、開示されている範囲で返します。',
  permission: wardKeepers,
  audit: wardAudit,
  query: z.object({ scope: z.enum(['own', 'all']).default('all') }),
  /** `now`: when the answer was made, so that a screen left open can say how old a number has become. */
  output: pageOf(wardShape).extend({ now: z.iso.datetime() }),
  refusals: {},
})

/** The facilities of one's own organisation, where wards can be. */
export const listOwnFacilities = endpoint({
  name: 'transfer.list-own-facilities',
  method: 'GET',
  path: '/api/transfer/own-facilities',
  summary: '自法人の施設です。病棟の登録と、依頼元の選択に使います。',
  permission: wardKeepers,
  audit: wardAudit,
  output: pageOf(
    z.object({ id: z.string(), name: z.string(), kind: z.string(), institutionCode: z.string().nullable() }),
  ),
  refusals: {},
})

export const defineWard = endpoint({
  name: 'transfer.define-ward',
  method: 'POST',
  path: '/api/transfer/wards',
  summary: '病棟を登録します。',
  permission: wardKeepers,
  audit: wardAudit,
  body: z.strictObject({ facilityId: z.uuid(), kind: z.enum(wardKinds), name: wardName }),
  output: z.object({ id: z.string() }),
  refusals: {
    ...wardNameTaken,
    'facility-not-ours': { status: 422, title: '自法人の施設を選んでください。' },
  },
})

export const renameWard = endpoint({
  name: 'transfer.rename-ward',
  method: 'PUT',
  path: '/api/transfer/wards/:wardId/name',
  summary: '病棟の名称を変えます。前の名称も記録に残ります。',
  permission: wardKeepers,
  audit: wardAudit,
  params: wardParams,
  body: z.strictObject({ name: wardName }),
  output: z.object({ name: z.string() }),
  refusals: { ...wardNotFound, ...wardNameTaken },
})

export const closeWard = endpoint({
  name: 'transfer.close-ward',
  method: 'POST',
  path: '/api/transfer/wards/:wardId/closing',
  summary: '病棟を閉じます。以後は候補に出なくなり、記録は残ります。',
  permission: wardKeepers,
  audit: wardAudit,
  params: wardParams,
  output: z.object({ id: z.string() }),
  refusals: wardNotFound,
})

export const recordSheet = endpoint({
  name: 'transfer.record-sheet',
  method: 'PUT',
  path: '/api/transfer/wards/:wardId/sheet',
  summary: '受入条件表の新しい版を記録します。前の版も残ります。',
  permission: wardKeepers,
  audit: wardAudit,
  params: wardParams,
  /** `seenRevision`: the newest one the writer saw; null for the first. */
  body: z.strictObject({ seenRevision: z.int().min(1).nullable(), validFromOn: dayShape, sheet: sheetShape }),
  output: z.object({ revision: z.int() }),
  refusals: {
    ...wardNotFound,
    'sheet-changed-meanwhile': {
      status: 409,
      title: 'ほかの人が先に受入条件表を更新しました。新しい内容を確かめて、もう一度保存してください。',
    },
    'ages-not-possible': { status: 422, title: '年齢の下限が上限より大きくなっています。' },
  },
})
