import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'

const audit = { informationClass: 'membership' } as const

const joiningShape = z.object({
  id: z.string(),
  allianceId: z.string(),
  organisationId: z.string(),
  memberKind: z.enum(['participant', 'plainMember']),
  joinedOn: z.string(),
  source: z.string(),
  acceptedAt: z.string().nullable(),
})

export const proposeJoining = endpoint({
  name: 'tenancy.propose-joining',
  method: 'POST',
  path: '/api/tenancy/joinings',
  summary: '組織を社員として迎える提案をします。その組織の管理者が受け入れると決まります。',
  permission: ['secretariat'],
  audit,
  body: z.strictObject({
    organisationId: z.uuid(),
    memberKind: z.enum(['participant', 'plainMember']),
    joinedOn: dayShape,
    source: z.string().trim().min(1).max(500),
  }),
  output: joiningShape,
  refusals: {
    'day-has-passed': { status: 422, title: '入会の日は、今日かそれより後の日を選んでください。' },
    'organisation-not-found': {
      status: 404,
      title: '社員になれる組織が見つかりません。相手の組織から伝えられた番号を確かめてください。',
    },
  },
})

export const acceptJoining = endpoint({
  name: 'tenancy.accept-joining',
  method: 'POST',
  path: '/api/tenancy/joinings/:id/acceptance',
  summary: '社員になる提案を、所属する組織の管理者として受け入れます。',
  permission: ['facilityAdministrator'],
  audit,
  params: z.object({ id: z.uuid() }),
  output: joiningShape,
  refusals: {
    'joining-not-found': { status: 404, title: 'その入会の提案は見つかりませんでした。' },
    'second-person-required': {
      status: 409,
      title: '提案した人は受け入れられません。組織の別の管理者に依頼してください。',
    },
    'is-a-member-already': { status: 409, title: 'その期間は、すでにこの連携推進法人の社員です。' },
    'day-has-passed': {
      status: 409,
      title: '提案された入会の日を過ぎています。事務局に提案のやり直しを依頼してください。',
    },
  },
})

export const listJoinings = endpoint({
  name: 'tenancy.list-joinings',
  method: 'GET',
  path: '/api/tenancy/joinings',
  summary: '所属する組織に関わる入会の提案の一覧です。',
  permission: ['facilityAdministrator', 'secretariat'],
  audit,
  output: pageOf(joiningShape),
  refusals: {},
})
