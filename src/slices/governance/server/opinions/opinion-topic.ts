import { z } from 'zod'
import type { LiveTopic } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { opinionChanged } from '../../published/governance-events.ts'
import { findOpinion } from './opinion-store.ts'
import type { OpinionTables } from './opinion-tables.ts'

const shape = z.object({ opinionId: z.string() })

/** Heard by whoever sees the question. */
export const opinionTopic: LiveTopic = {
  name: opinionChanged,
  mayHear: async (work, { payload }) =>
    (await findOpinion(workFor<OpinionTables>(work), shape.parse(payload).opinionId)) !== null,
  shape,
}
