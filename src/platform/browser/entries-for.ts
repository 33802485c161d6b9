import type { NavigationEntry } from './web-slice.ts'

/** The entries that lead somewhere for a person; whoever holds no role sees them all, and is told on the page. */
export const entriesFor = <Entry extends Pick<NavigationEntry, 'hiddenFrom'>>(
  entries: readonly Entry[],
  roles: readonly string[],
): readonly Entry[] =>
  entries.filter(({ hiddenFrom = [] }) => roles.length === 0 || roles.some((role) => !hiddenFrom.includes(role)))
