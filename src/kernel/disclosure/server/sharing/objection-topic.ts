import { z } from 'zod'
import type { AskedTopic } from '../../../work/server/server-slice.ts'
import { workFor } from '../../../work/server/work.ts'
import { careRoles } from '../../contract/sharing-endpoints.ts'
import { patientObjectedEvent } from '../../published/patient-objected.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'

const told = z.object({ objectionId: z.uuid() })

/**
 * Heard where the objection counts: at its source, and by whom it concerns of those who were handed something. Whose it is,
 * is not told.
 */
export const patientObjectedTopic: AskedTopic = {
  name: patientObjectedEvent,
  mayHear: async (given, { payload }) => {
    const { viewer, db } = workFor<DisclosureTables>(given)
    if (viewer.kind !== 'account' || !viewer.roles.some((role) => (careRoles as readonly string[]).includes(role)))
      return false
    const { objectionId } = told.parse(payload)
    const seen = await db.selectFrom('kernel.patient_objection').select('id').where('id', '=', objectionId).execute()
    return seen.length > 0
  },
  shape: z.object({}),
}
