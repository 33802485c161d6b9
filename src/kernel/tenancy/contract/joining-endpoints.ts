import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'

const audit = { informationClass: 'membership' } as const

const joiningShape = z.object({
  id: z.string(),
  allianceId: z.string(),
  alliance: z.string(),
  organisationId: z.string(),
  organisation: z.string(),
  memberKind: z.enum(['participant', 'plainMember']),
  joinedOn: z.string(),
  source: z.string(),
  proposedAt: z.string(),
  acceptedAt: z.string().nullable(),
  takenBackAt: z.string().nullable(),
  /** The viewer's organisation is the one that is to join, and somebody else proposed it. */
  mayAccept: z.boolean(),
  mayTakeBack: z.boolean(),
})

const joiningNotFound = { status: 404, title: 'その入会の提案は見つかりませんでした。' } as const

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
    'joining-not-found': joiningNotFound,
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

export const takeBackJoining = endpoint({
  name: 'tenancy.take-back-joining',
  method: 'POST',
  path: '/api/tenancy/joinings/:id/taking-back',
  summary: '受け入れられる前の入会の提案を、提案した法人の事務局として取り下げます。',
  permission: ['secretariat'],
  audit,
  params: z.object({ id: z.uuid() }),
  output: joiningShape,
  refusals: {
    'joining-not-found': joiningNotFound,
    'is-decided-already': { status: 409, title: 'この提案は、すでに受け入れられたか、取り下げられています。' },
  },
})

export const listJoinings = endpoint({
  name: 'tenancy.list-joinings',
  method: 'GET',
  path: '/api/tenancy/joinings',
  summary: '所属する組織に関わる入会の提案の一覧です。',
  permission: ['facilityAdministrator', 'secretariat'],
  audit,
  output: pageOf(joiningShape).extend({
    /** What the organisation that is to join tells the alliance's office. */
    ownOrganisationId: z.string(),
  }),
  refusals: {},
})
