import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { roles } from '../domain/role.ts'

const sessionShape = z.object({
  account: z
    .object({
      name: z.string(),
      organisation: z.string(),
      roles: z.array(z.enum(roles)),
    })
    .nullable(),
})

const signedInTooOften = {
  status: 429,
  title: 'サインインの試行が続いたため、しばらく受け付けていません。15分ほど待ってからやり直してください。',
} as const

/** Who is signed in; `account` is null for a visitor. */
export const showSession = endpoint({
  name: 'identity.show-session',
  method: 'GET',
  path: '/api/session',
  summary: 'サインインしている利用者を返します。',
  permission: 'public',
  audit: 'none',
  output: sessionShape,
  refusals: {},
})

export const signIn = endpoint({
  name: 'identity.sign-in',
  method: 'POST',
  path: '/api/session',
  summary: 'メールアドレスとパスワードでサインインします。',
  permission: 'public',
  audit: { informationClass: 'session' },
  body: z.strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(256) }),
  output: sessionShape,
  refusals: {
    'email-or-password-is-wrong': {
      status: 401,
      title: 'メールアドレスまたはパスワードが違います。入力を確かめて、もう一度お試しください。',
    },
    'too-many-attempts': signedInTooOften,
  },
})

export const signOut = endpoint({
  name: 'identity.sign-out',
  method: 'DELETE',
  path: '/api/session',
  summary: 'サインアウトします。',
  permission: 'public',
  audit: { informationClass: 'session' },
  output: sessionShape,
  refusals: {},
})
