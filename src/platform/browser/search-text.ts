/** `?q=病院&status=certified`, or nothing; empty and undefined values are left out. */
export function searchText(search: Readonly<Record<string, unknown>>): string {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') written.set(name, String(value))
  }
  return written.size === 0 ? '' : `?${written}`
}

/** Reads the address's query as plain text: a search for 123 stays the text "123". */
export const readSearchText = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text))
