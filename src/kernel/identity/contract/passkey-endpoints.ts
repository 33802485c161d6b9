import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { writtenText } from '../../../platform/contract/written-text.ts'
import { mayNotEnrol, ownFactorsNeeded, proofNeeded, sessionShape } from './session-endpoints.ts'

const base64url = z
  .string()
  .max(8192)
  .regex(/^[\w-]+$/)
const transports = z.array(z.string().max(32)).max(10)
const credentialParts = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  authenticatorAttachment: z.string().max(32).optional(),
}

/** What `startRegistration` of @simplewebauthn/browser gives. */
const registrationShape = z.strictObject({
  ...credentialParts,
  response: z.object({ clientDataJSON: base64url, attestationObject: base64url, transports: transports.optional() }),
})

/** What `startAuthentication` of @simplewebauthn/browser gives. */
const assertionShape = z.strictObject({
  ...credentialParts,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: z.string().max(256).optional(),
  }),
})

/** `ceremony` goes back with the answer; `options` is handed to the browser as it is. */
const askedShape = z.object({ ceremony: z.string(), options: z.looseObject({ challenge: z.string() }) })
export const givenShape = z.strictObject({ ceremony: z.uuid(), response: assertionShape })

export const passkeyNotAccepted = {
  status: 422,
  title: 'パスキーを確かめられませんでした。もう一度お試しください。',
} as const

export const askForPasskey = endpoint({
  name: 'identity.ask-for-passkey',
  method: 'POST',
  path: '/api/session/passkey-question',
  summary: 'パスキーでサインインするための問いを返します。5分間、1回だけ使えます。',
  permission: 'public',
  audit: 'none',
  body: z.strictObject({}),
  output: askedShape,
  refusals: {
    'too-many-questions': {
      status: 429,
      title:
        'この場所から答えのないパスキーの問いが続いたため、しばらく受け付けていません。5分ほど待つか、パスワードをお使いください。',
    },
  },
})

export const signInWithPasskey = endpoint({
  name: 'identity.sign-in-with-passkey',
  method: 'POST',
  path: '/api/session/passkey',
  summary: 'パスキーでサインインします。本人確認付きのパスキーは2要素にあたります。',
  permission: 'public',
  audit: { informationClass: 'session' },
  body: givenShape,
  output: sessionShape,
  refusals: { 'passkey-not-accepted': passkeyNotAccepted },
})

export const resumeSession = endpoint({
  name: 'identity.resume-session',
  method: 'POST',
  path: '/api/session/resume',
  summary: '操作がなく止まったセッションを、本人のパスキーで同じところから再開します。',
  permission: 'public',
  audit: { informationClass: 'session' },
  body: givenShape,
  output: sessionShape,
  refusals: {
    'passkey-not-accepted': passkeyNotAccepted,
    'nothing-to-resume': {
      status: 404,
      title: '再開できるセッションがありません。あらためてサインインしてください。',
    },
  },
})

export const askToRegisterPasskey = endpoint({
  name: 'identity.ask-to-register-passkey',
  method: 'POST',
  path: '/api/identity/passkeys/question',
  summary: 'パスキーを登録するための問いを返します。5分間、1回だけ使えます。',
  permission: 'enrolment',
  audit: { informationClass: 'factor' },
  body: z.strictObject({}),
  output: askedShape,
  refusals: { 'may-not-enrol': mayNotEnrol, 'proof-needed': proofNeeded },
})

export const registerPasskey = endpoint({
  name: 'identity.register-passkey',
  method: 'POST',
  path: '/api/identity/passkeys',
  summary: 'パスキーを登録します。最初の登録でサインインが終わります。',
  permission: 'enrolment',
  audit: { informationClass: 'factor' },
  body: z.strictObject({
    ceremony: z.uuid(),
    label: writtenText(60),
    response: registrationShape,
  }),
  output: sessionShape,
  refusals: {
    'may-not-enrol': mayNotEnrol,
    'proof-needed': proofNeeded,
    'passkey-not-accepted': passkeyNotAccepted,
  },
})

export const removePasskey = endpoint({
  name: 'identity.remove-passkey',
  method: 'DELETE',
  path: '/api/identity/passkeys/:passkey',
  summary: '自分のパスキーを取り消します。最後の要素は取り消せません。',
  permission: 'signedIn',
  audit: { informationClass: 'factor' },
  params: z.object({ passkey: z.string().max(1024) }),
  output: z.object({}),
  refusals: {
    'own-factors-needed': ownFactorsNeeded,
    'proof-needed': proofNeeded,
    'passkey-not-found': { status: 404, title: 'そのパスキーは登録されていません。' },
    'last-factor': {
      status: 409,
      title: '最後の要素は取り消せません。先に別のパスキーか認証アプリを登録してください。',
    },
  },
})
