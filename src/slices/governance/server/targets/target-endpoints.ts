import type { ServedEndpoint } from '../../../../kernel/work/server/server-slice.ts'
import type { MeasureSource } from './measure-source.ts'
import { initiativeEndpoints } from './serve-initiatives.ts'
import { serveListPublishedEvaluations, serveShowTargets } from './show-targets.ts'
import { servePublishEvaluation, serveWriteEvaluation } from './write-evaluation.ts'
import { writingTargets } from './write-targets.ts'

/** `sources`: the slices that offer measures. Without one every result is recorded by hand. */
export const targetEndpoints = (sources: readonly MeasureSource[]): readonly ServedEndpoint[] => [
  serveShowTargets(sources),
  ...writingTargets(sources),
  serveWriteEvaluation,
  servePublishEvaluation,
  serveListPublishedEvaluations,
  ...initiativeEndpoints,
]
