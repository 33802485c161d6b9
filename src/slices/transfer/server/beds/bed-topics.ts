import { z } from 'zod'
import type { AskedTopic, LiveTopic } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { careRoles } from '../../contract/transfer-shapes.ts'
import { bedsRecorded, bedsToConfirm } from '../../published/bed-events.ts'
import type { WardTables } from '../ward-tables.ts'

const recordedShape = z.object({ wardId: z.string() })

/** Heard by whoever may read the ward's beds: an open list of candidates renews itself. */
export const bedsRecordedTopic: AskedTopic = {
  name: bedsRecorded,
  mayHear: async (work, { payload }) => {
    const { wardId } = recordedShape.parse(payload)
    const line = await workFor<WardTables>(work)
      .db.selectFrom('transfer.bed_availability')
      .select('id')
      .where('ward_id', '=', wardId)
      .limit(1)
      .executeTakeFirst()
    return line !== undefined
  },
  shape: recordedShape,
}

export const bedsToConfirmTopic: AskedTopic = {
  name: bedsToConfirm,
  mayHear: async ({ viewer }, { organisationId }) =>
    viewer.kind === 'account' &&
    viewer.organisationId === organisationId &&
    viewer.roles.some((role) => (careRoles as readonly string[]).includes(role)),
  shape: z.object({ dueAt: z.string(), wardIds: z.array(z.string()) }),
}

export const bedTopics: readonly LiveTopic[] = [bedsRecordedTopic, bedsToConfirmTopic]
