import type { CalendarDate } from '../../../../foundation/calendar-date.ts'

export const bedKinds = ['male', 'female', 'either', 'isolation'] as const
export type BedKind = (typeof bedKinds)[number]

export const bedKindNames: Readonly<Record<BedKind, string>> = {
  male: '男性',
  female: '女性',
  either: '男女どちらでも',
  isolation: '隔離・個室',
}

/** Free beds. A bed is counted once: `isolation` beds are not among the others. */
export type BedCounts = Readonly<Record<BedKind, number>>

export const noBeds: BedCounts = { male: 0, female: 0, either: 0, isolation: 0 }

/** What a ward said of its free beds, and when it said so. */
export interface BedStatement {
  readonly counts: BedCounts
  /** Absent: free now. */
  readonly freeFromOn?: CalendarDate | undefined
  readonly note: string
  readonly statedAt: Date
}

/** How many of the beds could be this patient's; a patient whose sex is not stated can only count on a bed for anyone. */
export function bedsFor(counts: BedCounts, sex: string | undefined, isolation: boolean): number {
  if (isolation) return counts.isolation
  if (sex === 'male' || sex === 'female') return counts[sex] + counts.either
  return counts.either
}
