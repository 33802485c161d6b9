import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint } from '../../../../platform/contract/endpoint.ts'
import { writtenLines } from '../../../../platform/contract/written-text.ts'
import { orderKindKeys } from '../../domain/order-kind.ts'
import {
  allianceUnknown,
  idParams,
  officeRoles,
  officerRoles,
  recheckShape,
  supervisionAudit,
} from '../supervision-shapes.ts'

const words = writtenLines(4000).refine((text) => text.trim() !== '', '入力してください。')
const orderUnknown = { 'order-not-found': { status: 404, title: 'その命令や勧告は見つかりません。' } } as const
const overAlready = {
  'order-fulfilled': { status: 409, title: 'この命令や勧告は、履行の確認が済んでいます。' },
} as const

export const recordOrder = endpoint({
  name: 'supervision.record-order',
  method: 'POST',
  path: '/api/supervision/orders',
  summary: '報告の徴収、措置命令、業務停止命令、役員の解任の勧告を記録します。',
  permission: officerRoles,
  audit: supervisionAudit,
  body: z.strictObject({
    allianceId: z.uuid(),
    kind: z.enum(orderKindKeys),
    orderedOn: dayShape,
    dueOn: dayShape.nullable(),
    councilOn: dayShape.nullable(),
    /** Of advice to dismiss: when the alliance was offered to defend itself. */
    defenceOn: dayShape.nullable(),
    says: words,
  }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...allianceUnknown,
    'order-needs-more': { status: 422, title: '命令や勧告に必要な項目が足りません。' },
  },
})

export const respondToOrder = endpoint({
  name: 'supervision.respond-to-order',
  method: 'POST',
  path: '/api/supervision/orders/:id/response',
  summary: '命令や勧告に対する法人の報告を記録します。',
  permission: officeRoles,
  audit: supervisionAudit,
  params: idParams,
  body: z.strictObject({
    /** The report when the writing began, empty for none; left out, nobody is asked what a colleague wrote meanwhile. */
    seen: writtenLines(4000).optional(),
    response: words,
  }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...orderUnknown,
    ...overAlready,
    'changed-meanwhile': {
      status: 409,
      title: 'ほかの人が先に報告しました。あなたの入力は残っていて、まだ送っていません。',
    },
  },
})

export const confirmOrder = endpoint({
  name: 'supervision.confirm-order',
  method: 'POST',
  path: '/api/supervision/orders/:id/fulfilled',
  summary: '命令や勧告が履行されたことを、都道府県が確認した日とともに記録します。',
  permission: officerRoles,
  audit: supervisionAudit,
  params: idParams,
  body: z.strictObject({ fulfilledOn: dayShape }),
  output: z.object({ id: z.uuid() }),
  refusals: {
    ...orderUnknown,
    ...overAlready,
    'before-the-order': { status: 422, title: '命令や勧告の日より前の日付は記録できません。' },
    'not-fulfilled-yet': { status: 422, title: 'まだ来ていない日は、履行を確認した日として記録できません。' },
  },
})

/** The criteria on the alliance's own records of today. */
export const recordRecheck = endpoint({
  name: 'supervision.record-recheck',
  method: 'POST',
  path: '/api/supervision/rechecks',
  summary: '認定の基準に今も適合しているかを、法人の今日の記録で確かめて残します。',
  permission: officerRoles,
  audit: supervisionAudit,
  body: z.strictObject({ allianceId: z.uuid(), note: writtenLines(4000) }),
  output: recheckShape,
  refusals: {
    ...allianceUnknown,
    'not-judged': { status: 422, title: '法人の記録から認定基準を判定できません。' },
  },
})
