import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { administratorRoles } from '../domain/roles-by-organisation.ts'
import { sessionShape } from './session-endpoints.ts'

/** The page of ours to which an organisation's provider sends people back; registered there as the redirect address. */
export const providerReturnPath = '/sign-in/provider'

const providerShape = z.object({
  issuer: z.string(),
  clientId: z.string(),
  twoFactorAcr: z.string().nullable(),
  /** In use only when a second administrator has confirmed it. */
  confirmed: z.boolean(),
  mayConfirm: z.boolean(),
})

export const showProvider = endpoint({
  name: 'identity.show-provider',
  method: 'GET',
  path: '/api/identity/provider',
  summary: '自組織の認証基盤(OpenID Connect)の設定です。設定していなければ null です。',
  permission: administratorRoles,
  audit: { informationClass: 'account' },
  /** `returnAddress` is registered at the provider; people begin at `startAddress`. */
  output: z.object({ provider: providerShape.nullable(), returnAddress: z.string(), startAddress: z.string() }),
  refusals: {},
})

export const changeProvider = endpoint({
  name: 'identity.change-provider',
  method: 'PUT',
  path: '/api/identity/provider',
  summary: '自組織の認証基盤を設定します。別の管理者が確認すると有効になります。',
  permission: administratorRoles,
  audit: { informationClass: 'account' },
  body: z.strictObject({
    issuer: z.url('https:// で始まるアドレスを入力してください。').max(500),
    clientId: z.string().min(1).max(200),
    clientSecret: z.string().min(1).max(500),
    twoFactorAcr: z.string().min(1).max(200).nullable(),
  }),
  output: z.object({}),
  refusals: {
    'issuer-not-safe': { status: 422, title: '認証基盤のアドレスは https:// で始まるものにしてください。' },
    'issuer-taken': { status: 409, title: 'この認証基盤はほかの組織が使っています。' },
  },
})

export const confirmProvider = endpoint({
  name: 'identity.confirm-provider',
  method: 'POST',
  path: '/api/identity/provider/confirmation',
  summary: '設定された認証基盤を、設定した人とは別の管理者が確認します。',
  permission: administratorRoles,
  audit: { informationClass: 'account' },
  /** What the second person has looked at: confirmed only while it still stands so. */
  body: z.strictObject({
    issuer: z.string().max(500),
    clientId: z.string().max(200),
    twoFactorAcr: z.string().max(200).nullable(),
  }),
  output: z.object({}),
  refusals: {
    'nothing-to-confirm': {
      status: 404,
      title: '確認を待っている設定がありません。内容が変わっていないか確かめてください。',
    },
    'second-person-needed': { status: 403, title: '設定した人は確認できません。別の管理者が確認してください。' },
  },
})

export const visitProvider = endpoint({
  name: 'identity.visit-provider',
  method: 'POST',
  path: '/api/session/provider',
  summary: '所属先の認証基盤でサインインするための行き先を返します。',
  permission: 'public',
  audit: 'none',
  body: z.strictObject({ organisation: z.uuid() }),
  output: z.object({ address: z.string() }),
  refusals: {
    'provider-not-found': { status: 404, title: 'この組織の認証基盤は設定されていません。' },
    'provider-not-reached': {
      status: 409,
      title: '認証基盤につながりませんでした。少し待ってからやり直してください。',
    },
    'too-many-visits': {
      status: 429,
      title:
        'この場所から、戻りのないサインインが続いたため、しばらく受け付けていません。5分ほど待ってからやり直してください。',
    },
  },
})

export const returnFromProvider = endpoint({
  name: 'identity.return-from-provider',
  method: 'POST',
  path: '/api/session/provider/return',
  summary: '認証基盤から戻った人をサインインさせます。2要素が示されなければ、続けて2つ目の要素が必要です。',
  permission: 'public',
  audit: { informationClass: 'session' },
  /** The query of the page's own address, `?code=…&state=…`, as the provider wrote it. */
  body: z.strictObject({ query: z.string().min(1).max(8192) }),
  output: sessionShape,
  refusals: {
    'provider-not-accepted': {
      status: 401,
      title: '認証基盤でのサインインを確かめられませんでした。最初からやり直してください。',
    },
    'no-account-here': {
      status: 403,
      title: 'この組織の利用者として登録されていません。所属先の管理者に相談してください。',
    },
  },
})
