import type { AllianceEntry } from './alliance-entry.ts'

/** The parts in which two versions of an entry differ. Key order is no difference: a database may reorder keys. */
export function changedParts(before: AllianceEntry, after: AllianceEntry): (keyof AllianceEntry)[] {
  const parts = Object.keys(after) as (keyof AllianceEntry)[]
  return parts.filter((part) => canonical(before[part]) !== canonical(after[part]))
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const pairs = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${pairs.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`
}
