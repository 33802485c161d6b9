import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { nextSteps } from '../domain/next-step.ts'
import { roles } from '../domain/role.ts'

/**
 * `account` is somebody whose session reaches something. `enrolment` is somebody who is on the way: `next` says what to
 * do, and only routes with the permission `enrolment` answer. Both are null for a visitor.
 */
export const sessionShape = z.object({
  account: z
    .object({
      /** Tells one person from another in one browser. */
      id: z.string(),
      name: z.string(),
      organisation: z.string(),
      organisationId: z.string(),
      roles: z.array(z.enum(roles)),
      /** Where the person holds a role today, this organisation among them. */
      organisations: z.array(z.object({ id: z.string(), name: z.string() })),
      /** When somebody asked to recover this account and nobody has used or declined it yet. */
      recoveryAskedAt: z.string().nullable(),
    })
    .nullable(),
  enrolment: z
    .object({
      id: z.string(),
      name: z.string(),
      organisation: z.string(),
      organisationId: z.string(),
      next: z.enum(nextSteps),
      /** What the account can give as a second factor. */
      oneTimePassword: z.boolean(),
      passkeys: z.number().int(),
      recoveryCodesLeft: z.number().int(),
      /** An app's digits need a password or a provider beside them; whoever has neither takes a passkey. */
      mayUseApp: z.boolean(),
    })
    .nullable(),
  /** This browser's session rests after 15 idle minutes, and its holder may resume it. */
  idle: z.literal(true).optional(),
})

export const triedTooOften = {
  status: 429,
  title: 'サインインの試行が続いたため、しばらく受け付けていません。15分ほど待ってからやり直してください。',
} as const

export const mayNotEnrol = {
  status: 403,
  title: '2つ目の要素を加えるには、今の要素でサインインを終えてください。',
} as const

/** Changing what one signs in with: asked again of a session that nobody has proved to be the person's lately. */
export const proofNeeded = {
  status: 409,
  title: 'サインインに使う要素を変えるには、本人であることをもう一度確かめてください。',
} as const

export const ownFactorsNeeded = {
  status: 403,
  title:
    '所属先の認証基盤でサインインしているため、できません。ご自分のパスキーかパスワードで、サインインし直してください。',
} as const

/** Who is signed in; `account` is null for a visitor. */
export const showSession = endpoint({
  name: 'identity.show-session',
  method: 'GET',
  path: '/api/session',
  summary: 'サインインしている利用者と、サインインを終えるために次にすることを返します。',
  permission: 'public',
  audit: 'none',
  output: sessionShape,
  refusals: {},
})

export const signIn = endpoint({
  name: 'identity.sign-in',
  method: 'POST',
  path: '/api/session',
  summary: 'メールアドレスとパスワードを確かめます。続けて2つ目の要素が必要です。',
  permission: 'public',
  audit: { informationClass: 'session' },
  body: z.strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(256) }),
  output: sessionShape,
  refusals: {
    'email-or-password-is-wrong': {
      status: 401,
      title: 'メールアドレスまたはパスワードが違います。入力を確かめて、もう一度お試しください。',
    },
    'too-many-attempts': triedTooOften,
  },
})

export const giveOneTimePassword = endpoint({
  name: 'identity.give-one-time-password',
  method: 'POST',
  path: '/api/session/one-time-password',
  summary: '認証アプリの6桁の数字を確かめ、サインインを終えます。',
  permission: 'enrolment',
  audit: { informationClass: 'session' },
  body: z.strictObject({ code: z.string().regex(/^\d{6}$/, '6桁の数字を入力してください。') }),
  output: sessionShape,
  refusals: {
    'code-is-wrong': { status: 422, title: '数字が違います。認証アプリに今表示されている数字を入力してください。' },
    'too-many-attempts': triedTooOften,
  },
})

export const suspendSession = endpoint({
  name: 'identity.suspend-session',
  method: 'POST',
  path: '/api/session/suspension',
  summary: '操作する人がいなくなったセッションを、15分を待たずに休ませます。画面を隠すときに使います。',
  permission: 'signedIn',
  audit: { informationClass: 'session' },
  body: z.strictObject({}),
  output: sessionShape,
  refusals: {},
})

export const switchOrganisation = endpoint({
  name: 'identity.switch-organisation',
  method: 'PUT',
  path: '/api/session/organisation',
  summary: '役割を持つ別の組織の立場に替わります。今のセッションは終わり、12時間の期限は引き継がれます。',
  permission: 'signedIn',
  audit: { informationClass: 'session' },
  body: z.strictObject({ organisation: z.uuid() }),
  output: sessionShape,
  refusals: {
    'organisation-not-found': { status: 404, title: 'その組織には、今日有効な役割がありません。' },
    'own-factors-needed': ownFactorsNeeded,
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
