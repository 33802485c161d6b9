/** An own property only: a document's `__proto__` or `constructor` is a name like any other. */
export const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

export function parts(value: unknown, key: string): readonly unknown[] {
  const found = part(value, key)
  return Array.isArray(found) ? found : []
}

export function textPart(value: unknown, key: string): string | undefined {
  const found = part(value, key)
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}

/** A CodeableConcept in words: its text, or the first display. */
export const conceptText = (concept: unknown): string | undefined =>
  textPart(concept, 'text') ??
  parts(concept, 'coding')
    .map((coding) => textPart(coding, 'display'))
    .find((display) => display !== undefined)

export const hasCode = (concept: unknown, code: string): boolean =>
  parts(concept, 'coding').some((coding) => part(coding, 'code') === code)

/** Follows `{ reference }` to the bundle's resource of that fullUrl or `Type/id`. */
export type Resolve = (reference: unknown) => unknown

export function resolverOf(entries: readonly unknown[]): Resolve {
  const byName = new Map<string, unknown>()
  for (const entry of entries) {
    const resource = part(entry, 'resource')
    const [fullUrl, type, id] = [
      textPart(entry, 'fullUrl'),
      textPart(resource, 'resourceType'),
      textPart(resource, 'id'),
    ]
    if (fullUrl) byName.set(fullUrl, resource)
    if (type && id) byName.set(`${type}/${id}`, resource)
  }
  return (reference) => byName.get(textPart(reference, 'reference') ?? '')
}
