import type { WorkFloor } from '../../work/server/open-work.ts'
import type { ServedEndpoint } from '../../work/server/server-slice.ts'
import { lineEndpoints } from './access/serve-lines.ts'
import { breakGlassEndpoints } from './break-glass/serve-break-glass.ts'
import { checkpointEndpoints } from './checkpoint/serve-checkpoint.ts'

export const auditEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  ...lineEndpoints,
  ...checkpointEndpoints(floor),
  ...breakGlassEndpoints(floor),
]
