export interface SortState {
  readonly key: string
  readonly direction: 'up' | 'down'
}

export type SortValue = string | number | null

/** Pressing a heading: rising first, then falling, then the order of the document again. */
export function nextSort(sort: SortState | undefined, key: string): SortState | undefined {
  if (sort?.key !== key) return { key, direction: 'up' }
  return sort.direction === 'up' ? { key, direction: 'down' } : undefined
}

/** Rows without a value stay last in both directions: unknown is not small. */
export function sortRows<Row>(
  rows: readonly Row[],
  sort: SortState | undefined,
  valueIn: (row: Row, key: string) => SortValue,
): readonly Row[] {
  if (!sort) return rows
  const sign = sort.direction === 'up' ? 1 : -1
  return [...rows].sort((one, other) => {
    const [left, right] = [valueIn(one, sort.key), valueIn(other, sort.key)]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right)
    return sign * String(left).localeCompare(String(right), 'ja')
  })
}

export const sortText = (sort: SortState | undefined): string | undefined =>
  sort && (sort.direction === 'down' ? `-${sort.key}` : sort.key)

export function readSort(text: string | undefined, keys: readonly string[]): SortState | undefined {
  const key = text?.replace(/^-/, '') ?? ''
  return keys.includes(key) ? { key, direction: text?.startsWith('-') ? 'down' : 'up' } : undefined
}
