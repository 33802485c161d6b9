import type { Work } from '../../../kernel/work/server/work.ts'
import { type MatterChanged, matterChanged } from '../published/supervision-events.ts'
import { acting } from './acting.ts'

/** The event is the organisation's that acts; which alliance it is about lets the other side hear of it. */
export const tellBothSides = (
  work: Omit<Work, 'db'>,
  { owner_id: allianceId }: { readonly owner_id: string },
): Promise<void> =>
  work.publish({
    name: matterChanged,
    version: 1,
    organisationId: acting(work).organisationId,
    payload: { allianceId } satisfies MatterChanged['payload'],
  })
