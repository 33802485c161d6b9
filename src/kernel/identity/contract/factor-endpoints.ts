import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { mayNotEnrol, ownFactorsNeeded, proofNeeded, sessionShape, triedTooOften } from './session-endpoints.ts'

export const showFactors = endpoint({
  name: 'identity.show-factors',
  method: 'GET',
  path: '/api/identity/factors',
  summary: '自分が登録した要素(パスワード、認証アプリ、パスキー、回復コード)を返します。',
  permission: 'enrolment',
  audit: { informationClass: 'factor' },
  output: z.object({
    password: z.boolean(),
    oneTimePassword: z.boolean(),
    passkeys: z.array(
      z.object({ id: z.string(), label: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() }),
    ),
    recoveryCodesLeft: z.number().int(),
  }),
  refusals: {},
})

export const changePassword = endpoint({
  name: 'identity.change-password',
  method: 'PUT',
  path: '/api/identity/password',
  summary: 'パスワードを変えます。ほかの端末のセッションは終わります。',
  permission: 'enrolment',
  audit: { informationClass: 'factor' },
  body: z.strictObject({ current: z.string().min(1).max(256), password: z.string().min(1).max(1024) }),
  output: sessionShape,
  refusals: {
    'password-is-wrong': { status: 422, title: '今のパスワードが違います。' },
    'password-not-suitable': { status: 422, title: 'このパスワードは使えません。' },
    'too-many-attempts': triedTooOften,
    'may-not-enrol': mayNotEnrol,
    'proof-needed': proofNeeded,
  },
})

export const prepareOneTimePassword = endpoint({
  name: 'identity.prepare-one-time-password',
  method: 'POST',
  path: '/api/identity/one-time-password',
  summary: '認証アプリに登録する鍵を作ります。数字を1回確かめるまで有効になりません。',
  permission: 'enrolment',
  audit: { informationClass: 'factor' },
  body: z.strictObject({}),
  /** `uri` is what the QR code carries; `secret` is for typing. Shown this once. */
  output: z.object({ secret: z.string(), uri: z.string() }),
  refusals: { 'may-not-enrol': mayNotEnrol, 'proof-needed': proofNeeded },
})

export const confirmOneTimePassword = endpoint({
  name: 'identity.confirm-one-time-password',
  method: 'PUT',
  path: '/api/identity/one-time-password',
  summary: '認証アプリの数字を確かめて登録を終えます。サインインの途中なら、サインインも終わります。',
  permission: 'enrolment',
  audit: { informationClass: 'factor' },
  body: z.strictObject({ code: z.string().regex(/^\d{6}$/, '6桁の数字を入力してください。') }),
  output: sessionShape,
  refusals: {
    'may-not-enrol': mayNotEnrol,
    'proof-needed': proofNeeded,
    'code-is-wrong': { status: 422, title: '数字が違います。認証アプリに今表示されている数字を入力してください。' },
    'too-many-attempts': triedTooOften,
  },
})

export const makeRecoveryCodes = endpoint({
  name: 'identity.make-recovery-codes',
  method: 'POST',
  path: '/api/identity/recovery-codes',
  summary: '回復コードを10個作ります。前のコードは使えなくなります。コードはこの1回だけ表示されます。',
  permission: 'signedIn',
  audit: { informationClass: 'factor' },
  body: z.strictObject({}),
  output: z.object({ codes: z.array(z.string()) }),
  refusals: { 'own-factors-needed': ownFactorsNeeded, 'proof-needed': proofNeeded },
})

const codeIsWrong = { status: 422, title: '回復コードが違うか、すでに使われています。' } as const

export const useRecoveryCode = endpoint({
  name: 'identity.use-recovery-code',
  method: 'POST',
  path: '/api/session/recovery',
  summary: '要素をなくしたときに回復を求めます。所属先の管理者が24時間以内に確認すると、新しい要素を登録できます。',
  permission: 'enrolment',
  audit: { informationClass: 'factor' },
  body: z.strictObject({ code: z.string().min(1).max(64) }),
  output: sessionShape,
  refusals: {
    'code-is-wrong': codeIsWrong,
    'too-many-attempts': triedTooOften,
  },
})

/** For whoever has passkeys only: without them there is no first factor to begin a session with. */
export const recoverAccount = endpoint({
  name: 'identity.recover-account',
  method: 'POST',
  path: '/api/session/recovery/account',
  summary:
    'パスキーだけを使う人が、それをなくしたときに、メールアドレスと回復コードで回復を求めます。所属先の管理者が24時間以内に確認すると、新しいパスキーを登録できます。',
  permission: 'public',
  audit: { informationClass: 'session' },
  body: z.strictObject({ email: z.string().min(1).max(254), code: z.string().min(1).max(64) }),
  output: sessionShape,
  refusals: {
    'code-is-wrong': {
      status: 422,
      title: 'メールアドレスか回復コードが違います。パスワードをお持ちの方は、先にパスワードでサインインしてください。',
    },
    'too-many-attempts': triedTooOften,
  },
})

export const declineRecovery = endpoint({
  name: 'identity.decline-recovery',
  method: 'DELETE',
  path: '/api/identity/recovery',
  summary: '自分が求めたのではない回復を取り消し、ほかの端末のサインインをすべて終わらせます。',
  permission: 'signedIn',
  audit: { informationClass: 'factor' },
  output: z.object({}),
  refusals: { 'nothing-to-decline': { status: 404, title: '取り消す回復の求めはありません。' } },
})
