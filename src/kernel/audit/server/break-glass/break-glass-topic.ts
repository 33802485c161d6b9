import { z } from 'zod'
import type { LiveTopic } from '../../../work/server/server-slice.ts'
import { trailReaders } from '../../contract/trail-endpoints.ts'
import { breakGlassUsedEvent } from '../../published/break-glass-used.ts'

/** Heard at once by those who keep watch over the opened data. */
export const breakGlassTopic: LiveTopic = {
  name: breakGlassUsedEvent,
  mayHear: async ({ viewer }, { organisationId }) =>
    viewer.kind === 'account' &&
    viewer.organisationId === organisationId &&
    viewer.roles.some((role) => (trailReaders as readonly string[]).includes(role)),
  shape: z.object({ breakGlassId: z.string() }),
}
