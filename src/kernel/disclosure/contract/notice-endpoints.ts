import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'

/**
 * A notice tells what another organisation shows: it is for those who keep, decide or watch, not for all who work there.
 * The same roles stand in `kernel.viewer_reads_notices()`.
 */
export const noticeReaders = [
  'facilityAdministrator',
  'privacyOfficer',
  'secretariat',
  'director',
  'auditor',
  'councillor',
  'prefectureOfficer',
] as const

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
  permission: noticeReaders,
  audit: { informationClass: 'notice' },
  query: z.object({ cursor: z.uuid().optional(), unread: z.enum(['true', 'false']).optional() }),
  output: pageOf(noticeShape),
  refusals: {},
})

export const readNotice = endpoint({
  name: 'disclosure.read-notice',
  method: 'POST',
  path: '/api/notices/:noticeId/read',
  summary: 'お知らせを既読にします。',
  permission: noticeReaders,
  audit: { informationClass: 'notice' },
  params: z.object({ noticeId: z.uuid() }),
  output: noticeShape,
  refusals: { 'notice-not-found': { status: 404, title: 'お知らせが見つかりません。' } },
})
