/** Why rows stay although their owner leaves. `article` is null where no law but the matter itself asks for it. */
export interface Keeping {
  readonly because: string
  readonly article: string | null
  /** Until when, in words. */
  readonly until: string
}

/**
 * The member's part in rows that are another's: what it wrote there, or was sent. It goes into the bundle of whoever leaves, and
 * the rows stay with their owner.
 */
export interface PartInOthers {
  readonly title: string
  readonly partyColumn: string
  readonly through?: OwnedTable['through']
  /** What the member may know of such a row. An `owner_id` is followed by the owner's name. */
  readonly columns: readonly string[]
  /** The column that names a file which came with the row. */
  readonly fileColumn?: string
  readonly kept: Keeping
}

export interface OwnedTable {
  readonly table: string
  /** What the rows are, in the words of the report. */
  readonly title: string
  readonly ownerColumn: string
  /** Where the owner stands in another table: `column` here is the other table's `key`. */
  readonly through?: { readonly table: string; readonly column: string; readonly key: string }
  /** What is exported; absent: every column. Never what would let somebody sign in. */
  readonly columns?: readonly string[]
  /** Absent: the rows are deleted. */
  readonly kept?: Keeping
  readonly inOthers?: PartInOthers
}

/** A table of which no row is a member's own, and why. */
export interface NobodysTable {
  readonly table: string
  readonly nobodys: string
}

export const nobodysTitle = 'どの社員のものでもない情報'

/** Every table says whose its rows are; a withdrawal follows these lines, in their order (what hangs on others first). */
export type TableOwnership = OwnedTable | NobodysTable

export const isOwned = (each: TableOwnership): each is OwnedTable => 'ownerColumn' in each

/** One line of the deletion report. Rows exported and rows deleted are counted, not computed. */
export interface ReportLine {
  readonly table: string
  readonly title: string
  readonly exported: number
  readonly deleted: number
  readonly kept: number
  readonly because: string | null
  readonly article: string | null
  readonly until: string | null
}
