// One field of what an alliance states about itself. An empty field states nothing: the fact stays unknown.

export type FactKind =
  | 'truth'
  | 'choice'
  /** Several of a list; the list is complete when stated. */
  | 'set'
  | 'number'
  | 'percent'
  | 'day'
  | 'monthDay'
  | 'share'
  | 'majority'
  /** One municipality. */
  | 'place'
  /** Municipalities, one a line. */
  | 'places'
  /** One entry a line. */
  | 'lines'
  /** A name: text of one line. */
  | 'line'
  | 'text'

export type FactField = PlainField | EntriesField

export interface PlainField {
  /** Where it stands in the statement; dots lead into its parts. */
  readonly path: string
  readonly label: string
  readonly kind: FactKind
  readonly hint?: string
  /** The article, or whose provision it is. */
  readonly article?: string
  readonly unit?: string
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  /** A name that another topic records: those are offered, and another may be written. */
  readonly offers?: 'planningAreas'
  /** What "none" means where the fact may be known not to be: 定めなし, まだない. */
  readonly none?: string
}

/** A list whose entries have fields of their own: 事項, 構想区域, 調整会議. */
export interface EntriesField {
  /** Empty: the statement is the list itself, and has to name one. */
  readonly path: string
  readonly label: string
  readonly kind: 'entries'
  /** What one of them is called. */
  readonly noun: string
  readonly hint?: string
  readonly article?: string
  /** What a list with nothing in it means; where it is absent, an empty list is unknown. */
  readonly none?: string
  /** The first names the entry and is never empty. */
  readonly fields: readonly PlainField[]
}

export interface FactGroup {
  readonly title: string
  readonly note?: string
  readonly fields: readonly FactField[]
}

export interface FactFault {
  readonly path: string
  readonly message: string
}

export interface FactChange {
  readonly path: string
  readonly title: string
  /** Null: that version was not read in this. */
  readonly before: string | null
  readonly after: string | null
}

/** The word for "there is none" in a field that is typed. */
export const noneWord = 'なし'

/** The answers of a `truth` in the words of its field; `choices` may say them otherwise. */
export const truthChoices = [
  { value: 'yes', label: 'はい' },
  { value: 'no', label: 'いいえ' },
] as const
