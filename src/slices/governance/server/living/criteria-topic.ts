import { z } from 'zod'
import type { LiveTopic } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { criteriaChanged } from '../../published/governance-events.ts'
import { findCase } from '../cases/case-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'

const shape = z.object({ caseId: z.string() })

/** Heard by whoever may read the case: the office first, and the prefecture that supervises it. */
export const criteriaTopic: LiveTopic = {
  name: criteriaChanged,
  mayHear: async (work, { payload }) =>
    (await findCase(workFor<GovernanceTables>(work), shape.parse(payload).caseId)) !== null,
  shape,
}
