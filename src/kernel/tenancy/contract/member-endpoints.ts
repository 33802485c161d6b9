import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { pageOf } from '../../../platform/contract/page-of.ts'

export const listMembers = endpoint({
  name: 'tenancy.list-members',
  method: 'GET',
  path: '/api/tenancy/members',
  summary: '所属する連携推進法人の社員と、社員である期間の一覧です。',
  permission: 'signedIn',
  audit: { informationClass: 'membership' },
  output: pageOf(
    z.object({
      id: z.string(),
      allianceId: z.string(),
      alliance: z.string(),
      organisationId: z.string(),
      organisation: z.string(),
      memberKind: z.enum(['participant', 'plainMember']),
      joinedOn: z.string(),
      /** The first day on which it is no member any more. */
      withdrawnOn: z.string().nullable(),
      isOwn: z.boolean(),
    }),
  ),
  refusals: {},
})
