import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { givenShape, passkeyNotAccepted } from './passkey-endpoints.ts'
import { mayNotEnrol, triedTooOften } from './session-endpoints.ts'

export const proveWithPasskey = endpoint({
  name: 'identity.prove-with-passkey',
  method: 'POST',
  path: '/api/session/proof/passkey',
  summary: '要素を変える前に、本人であることをパスキーで確かめます。5分間有効です。',
  permission: 'enrolment',
  audit: { informationClass: 'session' },
  body: givenShape,
  output: z.object({}),
  refusals: { 'may-not-enrol': mayNotEnrol, 'passkey-not-accepted': passkeyNotAccepted },
})

export const proveWithPassword = endpoint({
  name: 'identity.prove-with-password',
  method: 'POST',
  path: '/api/session/proof/password',
  summary: '要素を変える前に、本人であることをパスワードと認証アプリの数字で確かめます。5分間有効です。',
  permission: 'enrolment',
  audit: { informationClass: 'session' },
  body: z.strictObject({
    password: z.string().min(1).max(256),
    code: z.string().regex(/^\d{6}$/, '6桁の数字を入力してください。'),
  }),
  output: z.object({}),
  refusals: {
    'may-not-enrol': mayNotEnrol,
    'password-or-code-is-wrong': {
      status: 422,
      title:
        'パスワードか数字が違います。同じ数字は2回使えないので、認証アプリの数字が変わってから、もう一度お試しください。',
    },
    'too-many-attempts': triedTooOften,
  },
})
