import type { FiscalYear } from '../../domain/fiscal-year.ts'
import { periodsFor } from '../../domain/targets/measured-months.ts'
import { findMeasure, type MeasureSource } from './measure-source.ts'
import { type TargetWork, targetsOf } from './revised-rows.ts'
import { addResult, type OfYear, removeStoredResult, resultsOfYear, type StoredResult } from './target-store.ts'

export interface NotCounted {
  readonly wording: string
  readonly because: string
}

/**
 * Counts the ended months of a year anew for every target that has a measure, and brings its results in line: what comes out as before
 * stays, what differs is taken back and recorded again with its source. The counting sees what the caller may see.
 */
export async function feedTargets(
  work: TargetWork,
  sources: readonly MeasureSource[],
  ownerId: string,
  year: FiscalYear,
): Promise<readonly NotCounted[]> {
  const of = { ownerId, yearFrom: year.from }
  const stored = await resultsOfYear(work, of)
  const notCounted: NotCounted[] = []
  for (const { id, value: target } of await targetsOf(work, ownerId)) {
    const offered = findMeasure(sources, target.measure)
    if (!offered) continue
    const { source, measure } = offered
    const counted: Counted[] = []
    let because: string | null = null
    for (const period of periodsFor(measure.counting, year, work.today)) {
      const { value, says } = await source.count(work as never, ownerId, measure.id, period)
      // Early months without a case are no news; what cannot be told by now is.
      because = value === null ? says : null
      if (value !== null) counted.push({ untilOn: period.until, value, note: says })
    }
    if (because !== null) notCounted.push({ wording: target.wording, because })
    const before = stored.filter((each) => each.targetId === id && each.source === measure.id)
    await bringInLine(work, of, before, { targetId: id, source: measure.id }, counted)
  }
  return notCounted
}

type Counted = Pick<StoredResult, 'untilOn' | 'value' | 'note'>

async function bringInLine(
  work: TargetWork,
  of: OfYear,
  before: readonly StoredResult[],
  about: Pick<StoredResult, 'targetId' | 'source'>,
  counted: readonly Counted[],
): Promise<void> {
  const isSame = (one: Counted, other: Counted) =>
    one.untilOn === other.untilOn && one.value === other.value && one.note === other.note
  for (const each of before) if (!counted.some((now) => isSame(now, each))) await removeStoredResult(work, each.id)
  for (const now of counted)
    if (!before.some((each) => isSame(each, now))) await addResult(work, of, { ...now, ...about })
}
