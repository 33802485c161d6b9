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
  /** Municipalities, one a line. */
  | 'places'
  /** One entry a line. */
  | 'lines'
  | 'text'
  | 'matters'

export interface FactField {
  /** Where it stands in the statement; dots lead into its parts. */
  readonly path: string
  readonly label: string
  readonly kind: FactKind
  readonly hint?: string
  /** The article, or whose provision it is. */
  readonly article?: string
  readonly unit?: string
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  /** What "none" means where the fact may be known not to be: 定めなし, まだない. */
  readonly none?: string
}

export interface FactGroup {
  readonly title: string
  readonly note?: string
  readonly fields: readonly FactField[]
}

/** The word for "there is none" in a field that is typed. */
export const noneWord = 'なし'

export interface Matter {
  readonly title: string
  readonly text?: string | undefined
  readonly targets?: readonly string[] | undefined
}

/** The answers of a `truth` in the words of its field; `choices` may say them otherwise. */
export const truthChoices = [
  { value: 'yes', label: 'はい' },
  { value: 'no', label: 'いいえ' },
] as const
