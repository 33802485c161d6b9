import type { WorkFloor } from '../../work/server/open-work.ts'
import type { ServedEndpoint } from '../../work/server/server-slice.ts'
import { noticeEndpoints } from './notices/serve-notices.ts'
import { changeEndpoints } from './rules/serve-changes.ts'
import { listEndpoints } from './rules/serve-lists.ts'
import { previewEndpoint } from './rules/serve-preview.ts'
import { recordFactEndpoint } from './sharing/record-fact.ts'
import { sharingEndpoints } from './sharing/serve-sharings.ts'

/** The floor's key lets the preview ask the database as each audience. */
export const disclosureEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  ...listEndpoints,
  ...changeEndpoints,
  previewEndpoint(floor),
  ...noticeEndpoints,
  ...sharingEndpoints,
  recordFactEndpoint,
]
