import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'

export const waitingKinds = [
  'duty',
  'meeting',
  'auditorReport',
  'question',
  'order',
  'filing',
  'application',
  'allianceFile',
  'transfers',
  'opinion',
  'notices',
  'emergencies',
] as const

/** What is there for a role whose own work this system does not do yet. */
export const concernKinds = ['ownRules', 'grantedRules', 'opinions', 'members'] as const

/** Work that this system does not do yet, by what it will be called. */
export const unbuiltWorks = ['purchasing', 'staff'] as const

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
    /** Nothing to do, but what concerns the person's organisation and may be read today. */
    concerns: z.array(z.object({ what: z.enum(concernKinds), count: z.int() })),
    notBuilt: z.array(z.enum(unbuiltWorks)),
  }),
  refusals: {},
})
