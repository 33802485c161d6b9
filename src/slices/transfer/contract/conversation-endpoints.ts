import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { writtenLines, writtenPassage, writtenText } from '../../../platform/contract/written-text.ts'
import { messagePace } from '../domain/message-pace.ts'
import { careRoles, caseAudit, enquiryNotFound, idParams, transferNotFound } from './transfer-shapes.ts'

const messageShape = z.object({
  id: z.string(),
  /** From 1, without a gap: whoever has read up to n asks for what follows n. */
  position: z.int(),
  kind: z.enum(['text', 'ok', 'step']),
  organisationId: z.string().nullable(),
  organisationName: z.string(),
  authorName: z.string(),
  /** Whoever wrote it may be mentioned. Null: a step. */
  accountId: z.string().nullable(),
  own: z.boolean(),
  body: z.string(),
  /** Of a step: what happened and what it led to. */
  step: z.string().nullable(),
  stepTo: z.string().nullable(),
  mentions: z.array(z.string()),
  clientMessageId: z.string(),
  sentAt: z.string(),
  /** Those the viewer may have. */
  attachments: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      mediaType: z.string(),
      bytes: z.int(),
      /** For the sender and the chosen receiver only. */
      namesPatient: z.boolean(),
    }),
  ),
})

const readMarkShape = z.object({
  organisationId: z.string(),
  organisationName: z.string(),
  position: z.int(),
  readAt: z.string(),
})

/** What those who have the conversation open are told at once: a message, or how far its parties have read. */
export const messageWords = z.object({ message: messageShape })
export const readMarkWords = z.object({ readMarks: z.array(readMarkShape) })

export const listMessages = endpoint({
  name: 'transfer.list-messages',
  method: 'GET',
  path: '/api/transfer/enquiries/:id/messages',
  summary: '一つの照会の会話を、古い順に返します。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  query: z.strictObject({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  output: z.object({
    items: z.array(messageShape),
    total: z.int(),
    next: z.string().nullable(),
    readMarks: z.array(readMarkShape),
    mayWrite: z.boolean(),
  }),
  refusals: enquiryNotFound,
})

export const sendMessage = endpoint({
  name: 'transfer.send-message',
  method: 'POST',
  path: '/api/transfer/enquiries/:id/messages',
  summary: '会話に書きます。同じ clientMessageId は一度だけ残ります。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  body: z
    .strictObject({
      kind: z.enum(['text', 'ok']).default('text'),
      body: writtenLines(4000).default(''),
      mentions: z.array(z.uuid()).max(20).default([]),
      /** Files the writer's organisation has uploaded. What names the patient waits for the chosen receiver. */
      attachments: z
        .array(z.strictObject({ fileId: z.uuid(), namesPatient: z.boolean().default(true) }))
        .max(10)
        .default([]),
      clientMessageId: z.uuid(),
    })
    .refine(({ kind, body, attachments }) => kind === 'ok' || attachments.length > 0 || body.trim() !== '', {
      path: ['body'],
      error: '本文を入力してください。',
    }),
  output: z.object({ id: z.string(), position: z.int() }),
  refusals: {
    ...enquiryNotFound,
    'conversation-read-only': { status: 409, title: 'この会話は終わっているので、書き込めません。' },
    'identity-before-choice': {
      status: 422,
      title: '受入先が決まるまでは、患者を特定できる内容を送れません。示された内容を消してください。',
    },
    'file-not-ours': { status: 422, title: '添えるファイルは、自法人が預けたものから選んでください。' },
    'too-many-messages': {
      status: 429,
      title: `短い間に多くの連絡が送られたため、いったん止めています。${messagePace.seconds}秒ほど待つと、また送れます。書いた内容は残っています。`,
    },
    'mention-not-here': { status: 422, title: '呼びかける相手は、この会話に加わった人から選んでください。' },
  },
})

/** Read up to a position by somebody of the viewer's organisation. Never moves back. */
export const markMessagesRead = endpoint({
  name: 'transfer.mark-messages-read',
  method: 'POST',
  path: '/api/transfer/enquiries/:id/read-mark',
  summary: '会話をどこまで読んだかを、組織ごとに記録します。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  body: z.strictObject({ position: z.int().min(0) }),
  output: z.object({ position: z.int() }),
  refusals: enquiryNotFound,
})

/** Of every conversation of a case that the viewer sees: what nobody of its organisation has read yet. */
export const countUnread = endpoint({
  name: 'transfer.count-unread',
  method: 'GET',
  path: '/api/transfer/requests/:id/unread',
  summary: '一つの依頼の会話ごとに、自法人のだれも読んでいない連絡の数を返します。',
  permission: careRoles,
  audit: caseAudit,
  params: idParams,
  output: z.object({ items: z.array(z.object({ enquiryId: z.string(), unread: z.int() })) }),
  refusals: transferNotFound,
})

const templateShape = z.object({ id: z.string(), title: z.string(), body: z.string() })

export const listTemplates = endpoint({
  name: 'transfer.list-templates',
  method: 'GET',
  path: '/api/transfer/templates',
  summary: '自法人の定型文の一覧です。',
  permission: careRoles,
  audit: { informationClass: 'messageTemplate' },
  output: z.object({ items: z.array(templateShape), total: z.int(), next: z.null() }),
  refusals: {},
})

export const saveTemplate = endpoint({
  name: 'transfer.save-template',
  method: 'PUT',
  path: '/api/transfer/templates/:id',
  summary: '定型文を加え、または書き直します。',
  permission: careRoles,
  audit: { informationClass: 'messageTemplate' },
  params: idParams,
  body: z.strictObject({ title: writtenText(60), body: writtenPassage(2000) }),
  output: templateShape,
  refusals: { 'template-not-found': { status: 404, title: 'その定型文は見つかりません。' } },
})

export const removeTemplate = endpoint({
  name: 'transfer.remove-template',
  method: 'DELETE',
  path: '/api/transfer/templates/:id',
  summary: '定型文を取り除きます。',
  permission: careRoles,
  audit: { informationClass: 'messageTemplate' },
  params: idParams,
  output: z.object({ id: z.string() }),
  refusals: { 'template-not-found': { status: 404, title: 'その定型文は見つかりません。' } },
})
