import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import type { DoneFact } from '../duty-facts.ts'

/** Where the system saw it done. What the office says itself is a mark and no sight. */
export const fulfilmentSources = ['prefectureDesk', 'meeting', 'papers', 'evaluation', 'publication'] as const
export type FulfilmentSource = (typeof fulfilmentSources)[number]

export const fulfilmentSourceNames: Readonly<Record<FulfilmentSource, string>> = {
  prefectureDesk: '都道府県の窓口',
  meeting: '会議の記録',
  papers: '保存した書類',
  evaluation: '評議会の評価の記録',
  publication: '評価の公表',
}

/** A duty that the system's own records show as done. */
export interface SeenFulfilment extends DoneFact {
  readonly source: FulfilmentSource
  /** Which record shows it, e.g. `meeting:<id>`. */
  readonly origin: string
  readonly says: string
}

/**
 * One day for each duty. Whether a filing is in, the desk says; everything else was done when it was first done, whoever
 * says so.
 */
export function doneOnce(
  seen: readonly SeenFulfilment[],
  marked: readonly DoneFact[],
): readonly (DoneFact | SeenFulfilment)[] {
  const all: readonly (DoneFact | SeenFulfilment)[] = [...seen, ...marked]
  return [...Map.groupBy(all, ({ duty }) => duty).values()].map((facts) => {
    const atDesk = facts.filter((fact) => 'source' in fact && fact.source === 'prefectureDesk')
    return earliestOf(atDesk.length > 0 ? atDesk : facts)
  })
}

const earliestOf = <Fact extends { readonly on: CalendarDate }>(facts: readonly Fact[]): Fact =>
  facts.reduce((first, each) => (each.on < first.on ? each : first))
