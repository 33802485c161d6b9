import type { CapacityStatement, Facility } from '../../domain/alliance-member.ts'

/** One column of numbers that may be compared with each other: same document, same day, same definition. */
export interface CapacityColumn {
  readonly key: string
  readonly sourceId: string
  readonly asOf: string | null
  readonly definition: string
}

const keyOf = (capacity: CapacityStatement): string =>
  [capacity.sourceId, capacity.asOf ?? '', capacity.definition].join(' | ')

/** The columns in the order of their days, undated first, so that the newest number stands on the right. */
export function capacityColumns(facilities: readonly Facility[]): CapacityColumn[] {
  const columns = new Map<string, CapacityColumn>()
  for (const capacity of facilities.flatMap((facility) => facility.capacities)) {
    const { sourceId, asOf, definition } = capacity
    columns.set(keyOf(capacity), { key: keyOf(capacity), sourceId, asOf, definition })
  }
  return [...columns.values()].sort((one, other) => (one.asOf ?? '').localeCompare(other.asOf ?? ''))
}

export const capacitiesIn = (facility: Facility, column: CapacityColumn): readonly CapacityStatement[] =>
  facility.capacities.filter((capacity) => keyOf(capacity) === column.key)
