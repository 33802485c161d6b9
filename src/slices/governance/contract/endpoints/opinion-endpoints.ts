import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { endpoint, fileStream } from '../../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../../platform/contract/page-of.ts'
import { consultationItems } from '../../domain/certification-case.ts'
import { disclosures, opinionStates } from '../../domain/opinions/opinion-state.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'

const audit = { informationClass: 'prior-opinion', purpose: 'allianceAdministration' } as const
const member = ['facilityAdministrator'] as const
const opinionParams = z.object({ opinionId: z.uuid() })
const day = z.iso.date()

const summaryShape = z.object({
  id: z.uuid(),
  memberName: z.string(),
  isOwn: z.boolean(),
  item: z.enum(consultationItems),
  itemLabel: z.string(),
  title: z.string(),
  disclosure: z.enum(disclosures),
  state: z.enum(opinionStates),
  decidesOn: day.nullable(),
  sentAt: z.iso.datetime().nullable(),
  councilOn: day.nullable(),
  answeredOn: day.nullable(),
  decidedOn: day.nullable(),
  /** Whether it was asked before the decision; null while either day is not known. */
  inTime: z.boolean().nullable(),
})

const opinionShape = summaryShape.extend({
  body: z.string(),
  withdrawalReason: z.string().nullable(),
  replies: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(['council', 'alliance']),
      body: z.string(),
      datedOn: day,
      recordedAt: z.iso.datetime(),
      /** A later one of its kind took its place. */
      replaced: z.boolean(),
    }),
  ),
  files: z.array(z.object({ fileId: z.uuid(), name: z.string() })),
  /** What this viewer may do with it now. */
  allowedActions: z.array(z.enum(['change', 'send', 'withdraw', 'tellDecision', 'reply'])),
})

const opinionNotFound = {
  'opinion-not-found': { status: 404, title: 'この意見照会は見つかりません。下書きであるか、閲覧の権限がありません。' },
} as const
const notNow = {
  'not-possible-now': {
    status: 409,
    title: 'この意見照会は、すでに先へ進んでいるため、この操作はできません。最新の内容を読み込んでください。',
  },
} as const

export const listOpinions = endpoint({
  name: 'governance.list-opinions',
  method: 'GET',
  path: '/api/governance/opinions',
  summary: '意見照会の一覧です。いつ、誰が、どの事項を照会し、いつ回答があったかを示します。',
  permission: 'signedIn',
  audit,
  output: pageOf(summaryShape).extend({
    /** What is asked about, by the type of the viewer's alliance; null for a viewer without one. */
    items: z.array(summaryShape),
    asked: z
      .array(
        z.object({
          item: z.enum(consultationItems),
          label: z.string(),
          required: z.boolean().nullable(),
          inArticles: z.boolean().nullable(),
        }),
      )
      .nullable(),
    mayDraft: z.boolean(),
  }),
  refusals: {},
})

export const showOpinion = endpoint({
  name: 'governance.show-opinion',
  method: 'GET',
  path: '/api/governance/opinions/:opinionId',
  summary: '一つの意見照会と、評議会の意見、連携推進法人の回答です。',
  permission: 'signedIn',
  audit,
  params: opinionParams,
  output: opinionShape,
  refusals: opinionNotFound,
})

const contentShape = z.strictObject({
  item: z.enum(consultationItems),
  title: z.string().trim().min(1).max(200),
  body: z.string().trim().max(20_000),
  disclosure: z.enum(disclosures),
  decidesOn: dayShape.nullable(),
})

export const draftOpinion = endpoint({
  name: 'governance.draft-opinion',
  method: 'POST',
  path: '/api/governance/opinions',
  summary: '意見照会の下書きを作ります。送るまでは、自法人の管理者のほかには見えません。',
  permission: member,
  audit,
  body: contentShape,
  output: z.object({ id: z.uuid() }),
  refusals: {
    'not-a-participant': {
      status: 409,
      title: '意見照会をするのは参加法人等です。自法人が参加法人等として加入しているかを確かめてください。',
    },
  },
})

export const changeOpinion = endpoint({
  name: 'governance.change-opinion',
  method: 'PUT',
  path: '/api/governance/opinions/:opinionId',
  summary: '送る前の下書きを書き改めます。',
  permission: member,
  audit,
  params: opinionParams,
  body: contentShape.extend({ seen: contentShape }),
  output: z.object({}),
  refusals: { ...opinionNotFound, ...notNow, ...changedMeanwhile },
})

export const attachToOpinion = endpoint({
  name: 'governance.attach-to-opinion',
  method: 'POST',
  path: '/api/governance/opinions/:opinionId/files',
  summary: '送る前の下書きに、自法人が預けているファイルを添えます。',
  permission: member,
  audit,
  params: opinionParams,
  body: z.strictObject({ fileId: z.uuid() }),
  output: z.object({}),
  refusals: {
    ...opinionNotFound,
    ...notNow,
    'file-not-ours': { status: 404, title: 'このファイルは自法人のものではないか、削除されています。' },
  },
})

export const openOpinionFile = endpoint({
  name: 'governance.open-opinion-file',
  method: 'GET',
  path: '/api/governance/opinions/:opinionId/files/:fileId',
  summary: '意見照会に添えられたファイルです。',
  permission: 'signedIn',
  audit,
  params: z.object({ opinionId: z.uuid(), fileId: z.uuid() }),
  output: fileStream('application/octet-stream'),
  refusals: { 'file-not-found': { status: 404, title: 'このファイルは見つかりません。' } },
})

export const sendOpinion = endpoint({
  name: 'governance.send-opinion',
  method: 'POST',
  path: '/api/governance/opinions/:opinionId/send',
  summary: '意見照会を連携推進法人に送ります。選んだ範囲の人に見えるようになり、内容は改められません。',
  permission: member,
  audit,
  params: opinionParams,
  output: z.object({}),
  refusals: {
    ...opinionNotFound,
    ...notNow,
    'nothing-to-ask': { status: 422, title: '照会の内容が空です。内容を書いてから送ってください。' },
  },
})

export const withdrawOpinion = endpoint({
  name: 'governance.withdraw-opinion',
  method: 'POST',
  path: '/api/governance/opinions/:opinionId/withdraw',
  summary: '回答の前に、意見照会を取り下げます。取り下げたことは残ります。',
  permission: member,
  audit,
  params: opinionParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  output: z.object({}),
  refusals: { ...opinionNotFound, ...notNow },
})

export const tellDecision = endpoint({
  name: 'governance.tell-decision',
  method: 'POST',
  path: '/api/governance/opinions/:opinionId/decision',
  summary: '自法人が決定した日を伝えます。決定は自法人が行い、回答を待たずにもできます。',
  permission: member,
  audit,
  params: opinionParams,
  body: z.strictObject({ decidedOn: dayShape }),
  output: z.object({}),
  refusals: { ...opinionNotFound, ...notNow },
})

export const replyToOpinion = endpoint({
  name: 'governance.reply-to-opinion',
  method: 'POST',
  path: '/api/governance/opinions/:opinionId/replies',
  summary: '評議会の意見、または連携推進法人の意見を記録します。',
  permission: ['secretariat'],
  audit,
  params: opinionParams,
  body: z.strictObject({
    kind: z.enum(['council', 'alliance']),
    body: z.string().trim().min(1).max(20_000),
    datedOn: dayShape,
  }),
  output: z.object({}),
  refusals: {
    ...opinionNotFound,
    ...notNow,
    'reply-in-future': { status: 422, title: '意見の日が今日より後です。意見を述べてから記録してください。' },
    'reply-before-question': { status: 422, title: '意見の日が、照会を受けた日より前です。日付を確かめてください。' },
    'sounds-like-verdict': {
      status: 422,
      title:
        '連携推進法人が述べるのは意見で、社員の決定を承認したり否決したりするものではありません(医療法70条の3第1項第18号)。意見として書き改めてください。',
    },
  },
})
