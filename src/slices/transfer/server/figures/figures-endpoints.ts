import type { WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import { feeRecordEndpoints } from '../partners/serve-fee-record.ts'
import { serveListSupportDates } from '../partners/support-dates.ts'
import { figureEndpoints } from './serve-figures.ts'

/** Those in which the system reads for the viewer. */
export const countingEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  ...figureEndpoints(floor),
  serveListSupportDates(floor),
  ...feeRecordEndpoints(floor),
]
