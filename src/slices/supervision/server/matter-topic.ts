import { z } from 'zod'
import type { AskedTopic } from '../../../kernel/work/server/server-slice.ts'
import { allianceReaders } from '../contract/supervision-shapes.ts'
import { matterChanged } from '../published/supervision-events.ts'
import { supervisedAlliance } from './supervision-of.ts'

const shape = z.object({ allianceId: z.string() })

/** Heard on both sides: by those who answer for the alliance, and by the officers of the prefecture that supervises it. */
export const matterTopic: AskedTopic = {
  name: matterChanged,
  mayHear: async (work, { payload }) => {
    const { viewer } = work
    if (viewer.kind !== 'account') return false
    const { allianceId } = shape.parse(payload)
    if (viewer.organisationId === allianceId) return allianceReaders.some((role) => viewer.roles.includes(role))
    return viewer.roles.includes('prefectureOfficer') && (await supervisedAlliance(work, allianceId)) !== undefined
  },
  shape,
}
