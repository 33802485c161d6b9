import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'

const noticeShape = z.object({
  id: z.uuid(),
  topic: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
})

export const listNotices = endpoint({
  name: 'disclosure.list-notices',
  method: 'GET',
  path: '/api/notices',
  summary: '自法人に届いたお知らせを、新しい順に返します。',
  permission: 'signedIn',
  audit: { informationClass: 'notice' },
  query: z.object({ after: z.uuid().optional(), unread: z.enum(['true', 'false']).optional() }),
  output: pageOf(noticeShape),
  refusals: {},
})

export const readNotice = endpoint({
  name: 'disclosure.read-notice',
  method: 'POST',
  path: '/api/notices/:noticeId/read',
  summary: 'お知らせを既読にします。',
  permission: 'signedIn',
  audit: { informationClass: 'notice' },
  params: z.object({ noticeId: z.uuid() }),
  output: noticeShape,
  refusals: { 'notice-not-found': { status: 404, title: 'お知らせが見つかりません。' } },
})
