import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'
import { writtenText } from '../../../platform/contract/written-text.ts'
import { roles } from '../domain/role.ts'
import { administratorRoles } from '../domain/roles-by-organisation.ts'
import { sessionShape } from './session-endpoints.ts'

const done = z.object({})
const personNotFound = { status: 404, title: 'その人はこの組織にいません。' } as const
const roleNotHeldHere = { status: 422, title: 'その役割は、この種類の組織では持てません。' } as const

export const listPeople = endpoint({
  name: 'identity.list-people',
  method: 'GET',
  path: '/api/identity/people',
  summary: '自組織の人と役割、確認待ちの申し出、招待、回復の求めの一覧です。',
  permission: administratorRoles,
  audit: { informationClass: 'account' },
  output: pageOf(
    z.object({
      account: z.string(),
      name: z.string(),
      email: z.string(),
      disabled: z.boolean(),
      /** When this organisation's sessions of the person were last used; null: never. */
      lastSeenAt: z.string().nullable(),
      roles: z.array(z.object({ role: z.enum(roles), from: z.string(), until: z.string().nullable() })),
      /** `mayConfirm`: the one who asks is a second person here. */
      proposals: z.array(
        z.object({
          id: z.string(),
          role: z.enum(roles),
          from: z.string(),
          until: z.string().nullable(),
          mayConfirm: z.boolean(),
        }),
      ),
      /** The newest one that was not taken back. */
      invitation: z.object({ expiresAt: z.string(), accepted: z.boolean() }).nullable(),
      recovery: z.object({ id: z.string(), requestedAt: z.string(), mayConfirm: z.boolean() }).nullable(),
    }),
  ),
  refusals: {},
})

export const invitePerson = endpoint({
  name: 'identity.invite-person',
  method: 'POST',
  path: '/api/identity/invitations',
  summary: '人を自組織に招待し、役割を申し出ます。役割は別の管理者が確認すると有効になります。',
  permission: administratorRoles,
  audit: { informationClass: 'account' },
  body: z.strictObject({
    email: z.email('メールアドレスの形で入力してください。').max(254),
    name: writtenText(100),
    roles: z.array(z.enum(roles)).min(1, '役割を選んでください。').max(roles.length),
  }),
  /** `token` is shown this once; the invited person gives it with the invited address within seven days. */
  output: z.object({ token: z.string(), expiresAt: z.string() }),
  refusals: { 'role-not-held-here': roleNotHeldHere },
})

export const showInvitation = endpoint({
  name: 'identity.show-invitation',
  method: 'POST',
  path: '/api/identity/invitations/presentation',
  summary: '招待された人の氏名と組織を返します。招待のアドレスを受け取った人が、自分宛てかを確かめるために使います。',
  permission: 'public',
  audit: 'none',
  body: z.strictObject({ token: z.string().min(1).max(64) }),
  output: z.object({ name: z.string(), organisation: z.string(), expiresAt: z.string() }),
  refusals: {
    'invitation-not-found': {
      status: 404,
      title: 'この招待は見つかりません。アドレスが途中で切れていないか、招待した管理者に確かめてください。',
    },
    'invitation-used': {
      status: 409,
      title: 'この招待はすでに使われています。ご自身が使ったのなら、サインインしてください。',
    },
    'invitation-withdrawn': { status: 409, title: 'この招待は取り消されました。招待した管理者に確かめてください。' },
    'invitation-expired': {
      status: 409,
      title: 'この招待は期限が切れました。招待した管理者に、あらためて招待を頼んでください。',
    },
  },
})

export const withdrawInvitation = endpoint({
  name: 'identity.withdraw-invitation',
  method: 'DELETE',
  path: '/api/identity/people/:account/invitation',
  summary: '使われていない招待と、それとともに申し出た役割を取り消します。',
  permission: administratorRoles,
  audit: { informationClass: 'account' },
  params: z.object({ account: z.uuid() }),
  output: done,
  refusals: { 'invitation-not-found': { status: 404, title: 'その人への、使われていない招待はありません。' } },
})

export const acceptInvitation = endpoint({
  name: 'identity.accept-invitation',
  method: 'POST',
  path: '/api/identity/invitations/acceptance',
  summary:
    '招待を受け、自分のパスワードを決めます(パスキーを使う人は決めません)。すでに利用者である人のパスワードは変わりません。',
  permission: 'public',
  audit: { informationClass: 'account' },
  body: z.strictObject({
    token: z.string().min(1).max(64),
    email: z.string().min(1).max(254),
    /** Null: the person takes a passkey, which must then be registered in this session. */
    password: z.string().max(1024).nullable(),
  }),
  /** Both null for somebody who has an account already and signs in with it. */
  output: sessionShape,
  refusals: {
    'invitation-not-found': {
      status: 404,
      title: 'この招待は使えません。メールアドレスを確かめ、期限が切れていれば招待した管理者に再度頼んでください。',
    },
    'password-not-suitable': { status: 422, title: 'このパスワードは使えません。' },
  },
})

export const proposeRole = endpoint({
  name: 'identity.propose-role',
  method: 'POST',
  path: '/api/identity/people/:account/role-proposals',
  summary: '自組織の人に役割を申し出ます。別の管理者が確認すると有効になります。',
  permission: administratorRoles,
  audit: { informationClass: 'account' },
  params: z.object({ account: z.uuid() }),
  body: z.strictObject({ role: z.enum(roles), from: dayShape.optional(), until: dayShape.optional() }),
  output: z.object({ id: z.string() }),
  refusals: {
    'person-not-found': personNotFound,
    'role-not-held-here': roleNotHeldHere,
    'period-not-valid': { status: 422, title: '終わりの日は始まりの日より後にしてください。' },
  },
})

const decision = {
  permission: administratorRoles,
  audit: { informationClass: 'account' },
  params: z.object({ proposal: z.uuid() }),
  output: done,
} as const
const proposalNotFound = { status: 404, title: 'その申し出は、すでに決まったか、ありません。' } as const

export const confirmRole = endpoint({
  ...decision,
  name: 'identity.confirm-role',
  method: 'POST',
  path: '/api/identity/role-proposals/:proposal/confirmation',
  summary: '申し出られた役割を、申し出た人でも本人でもない管理者が確認します。',
  refusals: {
    'proposal-not-found': proposalNotFound,
    'second-person-needed': { status: 403, title: '申し出た人と本人は確認できません。別の管理者が確認してください。' },
  },
})

export const declineRole = endpoint({
  ...decision,
  name: 'identity.decline-role',
  method: 'DELETE',
  path: '/api/identity/role-proposals/:proposal',
  summary: '申し出られた役割を認めません。取り下げるときにも使います。',
  refusals: { 'proposal-not-found': proposalNotFound },
})

export const endRole = endpoint({
  name: 'identity.end-role',
  method: 'DELETE',
  path: '/api/identity/people/:account/roles/:role',
  summary: '役割を今終わらせます。最後の役割が終わると、セッションも終わります。',
  permission: administratorRoles,
  audit: { informationClass: 'account' },
  params: z.object({ account: z.uuid(), role: z.enum(roles) }),
  output: done,
  refusals: {
    'role-not-found': { status: 404, title: 'その人は今その役割を持っていません。' },
    'not-oneself': { status: 409, title: '自分の役割は終わらせられません。別の管理者に頼んでください。' },
  },
})

export const deactivatePerson = endpoint({
  name: 'identity.deactivate-person',
  method: 'POST',
  path: '/api/identity/people/:account/deactivation',
  summary: '組織を離れた人の役割とセッションをすべて、ただちに終わらせます。',
  permission: administratorRoles,
  audit: { informationClass: 'account' },
  params: z.object({ account: z.uuid() }),
  body: z.strictObject({}),
  output: done,
  refusals: {
    'person-not-found': personNotFound,
    'not-oneself': { status: 409, title: '自分を止めることはできません。別の管理者に頼んでください。' },
  },
})

export const confirmRecovery = endpoint({
  name: 'identity.confirm-recovery',
  method: 'POST',
  path: '/api/identity/recoveries/:recovery/confirmation',
  summary: '要素をなくした人が本人であることを確かめ、新しい要素の登録を認めます。求めから24時間以内に限ります。',
  permission: administratorRoles,
  audit: { informationClass: 'factor' },
  params: z.object({ recovery: z.uuid() }),
  body: z.strictObject({}),
  output: done,
  refusals: {
    'recovery-not-found': { status: 404, title: 'その求めは期限が切れたか、すでに確認されています。' },
    'second-person-needed': { status: 403, title: '本人は確認できません。別の管理者が確認してください。' },
  },
})
