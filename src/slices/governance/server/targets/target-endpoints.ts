import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import { initiativeEndpoints } from './serve-initiatives.ts'
import { serveListPublishedEvaluations, serveShowTargets } from './show-targets.ts'
import { servePublishEvaluation, serveWriteEvaluation } from './write-evaluation.ts'
import { serveAddTarget, serveRecordResult, serveRemoveResult, serveReviseTarget } from './write-targets.ts'

export const targetEndpoints: readonly ServedEndpoint[] = [
  serveShowTargets,
  serveAddTarget,
  serveReviseTarget,
  serveRecordResult,
  serveRemoveResult,
  serveWriteEvaluation,
  servePublishEvaluation,
  serveListPublishedEvaluations,
  ...initiativeEndpoints,
]
