/** A day as exact as a document gives it: YYYY, YYYY-MM or YYYY-MM-DD. Never rounded up to a day nobody stated. */
export type StatedDay = string

/** A document or official list that statements are taken from. */
export interface SourceDocument {
  readonly id: string
  readonly title: string
  /** Who issued it; null when the document does not say. */
  readonly issuer: string | null
  /** The day the document as a whole speaks of; null when it gives none. Statements carry their own day. */
  readonly asOf: StatedDay | null
  /** How the document itself words its day, or why there is none. */
  readonly asOfText: string
  readonly terms: string | null
  readonly note: string | null
}

/** Where a statement comes from. `note` is our remark about the reading; it never replaces what is stated. */
export interface Citation {
  readonly sourceId: string
  readonly asOf: StatedDay | null
  readonly note: string | null
}

export interface Statement<Value> extends Citation {
  readonly value: Value
}

/** A count of alliances in the whole country, as a document gives it. */
export interface NationalCount extends Citation {
  readonly alliances: number
  readonly prefectures: number | null
}
