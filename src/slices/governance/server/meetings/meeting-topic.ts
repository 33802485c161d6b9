import { z } from 'zod'
import type { LiveTopic } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { meetingChanged } from '../../published/governance-events.ts'
import { findMeeting } from './meeting-store.ts'
import type { MeetingTables } from './meeting-tables.ts'

const shape = z.object({ meetingId: z.string() })

/** Heard by whoever sees the meeting: the chair sees votes come in, a phone sees the ballot open. */
export const meetingTopic: LiveTopic = {
  name: meetingChanged,
  mayHear: async (work, { payload }) =>
    (await findMeeting(workFor<MeetingTables>(work), shape.parse(payload).meetingId)) !== undefined,
  shape,
}
