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
}

/** What a slice offers the browser. `app/web` wires it to the router and the header. */
export interface WebSlice {
  readonly pages: readonly PageDeclaration[]
  readonly navigation: readonly NavigationEntry[]
}
