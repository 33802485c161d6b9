import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'

const personaShape = z.object({ id: z.string(), name: z.string(), organisation: z.string(), role: z.string() })

const notADemo = {
  status: 404,
  title: 'このサーバーではデモ用のサインインを使えません。',
} as const

/** Exists only on a demo database, for a loopback Host, without forwarding headers. */
export const listPersonas = endpoint({
  name: 'identity.list-personas',
  method: 'GET',
  path: '/api/demo/personas',
  summary: 'デモ用の登場人物の一覧です。',
  permission: 'public',
  audit: 'none',
  output: pageOf(personaShape),
  refusals: { 'not-a-demo': notADemo },
})

export const signInAsPersona = endpoint({
  name: 'identity.sign-in-as-persona',
  method: 'POST',
  path: '/api/demo/sign-in',
  summary: 'デモ用の登場人物としてサインインします。',
  permission: 'public',
  audit: { informationClass: 'session' },
  body: z.strictObject({ persona: z.string().max(64) }),
  output: personaShape,
  refusals: {
    'not-a-demo': notADemo,
    'persona-not-found': { status: 404, title: 'その登場人物はいません。一覧から選んでください。' },
  },
})
