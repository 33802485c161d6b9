import { z } from 'zod'
import type { AskedTopic } from '../../../work/server/server-slice.ts'
import { breakGlassReaders } from '../../contract/break-glass-endpoints.ts'
import { trailReaders } from '../../contract/trail-endpoints.ts'
import { breakGlassUsedEvent } from '../../published/break-glass-used.ts'
import { secondPersonChangedEvent } from '../../published/second-person-changed.ts'

const heardBy = (name: string, roles: readonly string[]): AskedTopic => ({
  name,
  mayHear: async ({ viewer }, { organisationId }) =>
    viewer.kind === 'account' &&
    viewer.organisationId === organisationId &&
    viewer.roles.some((role) => roles.includes(role)),
  shape: z.object({ breakGlassId: z.string() }),
})

/** Heard at once by those who keep watch over the opened data, and by colleagues who are asked about an opening. */
export const breakGlassTopics: readonly AskedTopic[] = [
  heardBy(breakGlassUsedEvent, trailReaders),
  heardBy(secondPersonChangedEvent, breakGlassReaders),
]
