/** One place where a module names another: an import, a re-export, an import type, or `new URL('./x.ts', …)`. */
export interface ImportLine {
  readonly specifier: string
  readonly line: number
  /** Project path of the file meant, for a relative specifier. */
  readonly target: string | undefined
  /** Name of the package meant, or `node:…`. */
  readonly package: string | undefined
}

export interface SourceModule {
  /** From the project's root, with `/`. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly ImportLine[]
  /** Calls that reach outside a pure function: the clock, dice, the process, the network. */
  readonly impurities: readonly { readonly name: string; readonly line: number }[]
  /** Every statement passes on what another module exports. */
  readonly onlyReexports: boolean
  readonly firstComment: string | undefined
}
