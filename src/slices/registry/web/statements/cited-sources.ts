import type { AllianceEntry } from '../../domain/alliance-entry.ts'

/** Every document a statement anywhere in the entry refers to, each once, in the order of first mention. */
export function citedSources(entry: AllianceEntry): readonly string[] {
  const found = new Set<string>()
  const look = (part: unknown): void => {
    if (Array.isArray(part)) for (const item of part) look(item)
    else if (typeof part === 'object' && part !== null) {
      if ('sourceId' in part && typeof part.sourceId === 'string') found.add(part.sourceId)
      for (const value of Object.values(part)) look(value)
    }
  }
  look(entry)
  return [...found]
}
