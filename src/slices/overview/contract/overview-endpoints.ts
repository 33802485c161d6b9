import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'

export const waitingKinds = [
  'duty',
  'meeting',
  'auditorReport',
  'question',
  'order',
  'application',
  'allianceFile',
] as const

/** What waits for the person who asks, by the roles that person holds; nothing is counted that cannot be opened. */
export const showOverview = endpoint({
  name: 'overview.show-overview',
  method: 'GET',
  path: '/api/overview',
  summary: 'サインインしている人の役割で、今待っている仕事を集めて返します。',
  permission: 'signedIn',
  audit: { informationClass: 'overview' },
  output: z.object({
    /** False: nothing is gathered yet for the roles of this person. */
    isGathered: z.boolean(),
    items: z.array(
      z.object({
        what: z.enum(waitingKinds),
        id: z.string(),
        title: z.string(),
        detail: z.string(),
        on: z.iso.date().nullable(),
        isLate: z.boolean(),
      }),
    ),
  }),
  refusals: {},
})
