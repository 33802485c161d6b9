import type { ComponentType } from 'react'

/** What a page receives: parameters of its path and the address's query, both as plain text. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>
  readonly search: Readonly<Record<string, string>>
}

/** A page is loaded when somebody goes there, so that nobody downloads what they do not open. */
export interface PageDeclaration {
  /** `$name` marks a parameter. */
  readonly path: string
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>
}

export interface NavigationEntry {
  readonly label: string
  readonly href: string
  /** Whose roles are all among these finds nothing there. The server decides, this only spares the way. */
  readonly hiddenFrom?: readonly string[]
  /** The pages of this entry's area; they stand in a second row while the reader is in the area. */
  readonly pages?: readonly NavigationEntry[]
}

/** A page of the group 管理, listed at `/management`; its path lies below, so that the menu marks the group. */
export interface ManagementEntry extends NavigationEntry {
  readonly href: `/management/${string}`
  /** What one does there, in one sentence. */
  readonly purpose: string
  readonly concerns: 'oneself' | 'organisation'
  /** The roles it is for; without them it is for everybody who is signed in. The server decides, this explains. */
  readonly roles?: readonly string[]
}

/** What a slice offers the browser. `app/web` wires it to the router and the header. */
export interface WebSlice {
  readonly pages: readonly PageDeclaration[]
  readonly navigation: readonly NavigationEntry[]
  readonly management?: readonly ManagementEntry[]
  /** What is said above every page, e.g. that something waits; each decides for whom. */
  readonly bars?: readonly { readonly id: string; readonly Bar: ComponentType }[]
}

/** The entries that lead somewhere for a person; whoever holds no role sees them all, and is told on the page. */
export const entriesFor = <Entry extends Pick<NavigationEntry, 'hiddenFrom'>>(
  entries: readonly Entry[],
  roles: readonly string[],
): readonly Entry[] =>
  entries.filter(({ hiddenFrom = [] }) => roles.length === 0 || roles.some((role) => !hiddenFrom.includes(role)))

/** The way back from a page that the management page leads to. */
export const managementCrumb = { label: '管理', href: '/management' } as const
