import type { Work } from '../../../../kernel/work/server/work.ts'
import type { Measured, MeasuredPeriod, TargetMeasure } from '../../published/target-measure.ts'

/** A slice that offers measures, handed in where the slices are wired. It counts with the sight of whoever asks. */
export interface MeasureSource {
  /** As the reader knows it, e.g. 転院調整. */
  readonly name: string
  readonly measures: readonly TargetMeasure[]
  readonly count: (
    work: Work<never>,
    allianceId: string,
    measureId: string,
    period: MeasuredPeriod,
  ) => Promise<Measured>
}

export interface OfferedMeasure {
  readonly source: MeasureSource
  readonly measure: TargetMeasure
}

export function findMeasure(sources: readonly MeasureSource[], id: string | null): OfferedMeasure | null {
  for (const source of sources) {
    const measure = source.measures.find((each) => each.id === id)
    if (measure) return { source, measure }
  }
  return null
}
