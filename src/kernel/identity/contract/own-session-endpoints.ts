import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'

export const listOwnSessions = endpoint({
  name: 'identity.list-own-sessions',
  method: 'GET',
  path: '/api/identity/sessions',
  summary: '自分がサインインしている端末の一覧です。',
  permission: 'signedIn',
  audit: { informationClass: 'session' },
  output: pageOf(
    z.object({
      id: z.string(),
      startedAt: z.string(),
      lastSeenAt: z.string(),
      sourceAddress: z.string().nullable(),
      userAgent: z.string().nullable(),
      /** The session that asks. */
      current: z.boolean(),
    }),
  ).extend({
    /** Tries to sign in to the own account that were refused in the last thirty days. */
    refusedSignIns: z.object({ times: z.int(), newestAt: z.string().nullable() }),
  }),
  refusals: {},
})

export const endOwnSession = endpoint({
  name: 'identity.end-own-session',
  method: 'DELETE',
  path: '/api/identity/sessions/:session',
  summary: '自分のセッションを1つ終わらせます。',
  permission: 'signedIn',
  audit: { informationClass: 'session' },
  params: z.object({ session: z.uuid() }),
  output: z.object({}),
  refusals: { 'session-not-found': { status: 404, title: 'そのセッションはすでに終わっています。' } },
})

export const endOtherOwnSessions = endpoint({
  name: 'identity.end-other-own-sessions',
  method: 'DELETE',
  path: '/api/identity/sessions',
  summary: '今のもの以外の自分のセッションをすべて終わらせます。',
  permission: 'signedIn',
  audit: { informationClass: 'session' },
  output: z.object({ ended: z.number().int() }),
  refusals: {},
})
