import { pruneLiveLog } from '../../kernel/events/server/live/live-log.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import type { Job } from '../../platform/jobs/open-jobs.ts'
import { serverSlices } from './server-slices.ts'

/** A browser that was away for longer reads everything again. */
const liveLogKeptHours = 72

export const serverJobs = (floor: WorkFloor): readonly Job[] => [
  { name: 'prune-live-log', cron: '30 3 * * *', run: () => pruneLiveLog(floor, liveLogKeptHours) },
  ...serverSlices.flatMap(({ jobs }) => jobs?.(floor) ?? []),
]
