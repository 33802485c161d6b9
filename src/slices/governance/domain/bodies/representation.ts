// 法70条の19: who represents the corporation when. Choosing and removing take effect with the governor's approval where it is
// needed, from the day it arrived; a re-appointment at once.
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import type { Held } from './held-period.ts'
import { type RepresentativeChange, representativeNeedsApproval } from './representative-needs-approval.ts'

export interface RepresentativeStep extends RepresentativeChange {
  readonly person: string
  /** The day of the board's resolution. */
  readonly decidedOn: CalendarDate
  readonly approvalArrivedOn: CalendarDate | null
}

/** Null: without effect so far. While it cannot be told whether approval is needed, only its arrival gives effect. */
export function takesEffectOn(step: RepresentativeStep): CalendarDate | null {
  const { needed } = representativeNeedsApproval(step, step.decidedOn)
  return needed === false ? step.decidedOn : step.approvalArrivedOn
}

/** The days of each person, as far as the steps tell; whoever is chosen takes the place of the one before. */
export function representationOf(steps: readonly RepresentativeStep[]): ReadonlyMap<string, readonly Held[]> {
  const effective = steps
    .flatMap((step) => {
      const from = takesEffectOn(step)
      return from ? [{ ...step, from }] : []
    })
    .toSorted((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
  const periods = new Map<string, Held[]>()
  for (const [index, { kind, person, from }] of effective.entries()) {
    if (kind === 'removal') continue
    const next = effective.slice(index + 1).find((each) => each.kind === 'selection' || each.person === person)
    const held: Held = next ? { from, until: addDays(next.from, -1) } : { from }
    periods.set(person, [...(periods.get(person) ?? []), held])
  }
  return periods
}
