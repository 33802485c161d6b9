/** What the paper should have and nobody has given: printed as 【未記載: 理念】, marked, never guessed. */
export interface Gap {
  readonly gap: string
}

/** Words exactly as stated; `\n` starts a new line. Nothing in them is markup. */
export type Text = string | Gap | readonly (string | Gap)[]

export interface Entry {
  readonly name: string
  readonly value: Text
}

export interface Column {
  readonly title: string
  /** Its share of the width of the page. */
  readonly share: number
  /** Numbers stand right, so that digits can be compared. */
  readonly numeric?: true
}

/** A heading carries its own number, as the paper's custom has it: １．, (1), ①. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'note'; readonly text: Text }
  | { readonly kind: 'list'; readonly marker: 'parentheses' | 'circle' | 'bullet'; readonly items: readonly Text[] }
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Text[])[] }
  /** A QR code; where it cannot be drawn its content stands as text. */
  | { readonly kind: 'code'; readonly content: string; readonly caption: string }

export interface Letterhead {
  /** On the right, top: number and date. */
  readonly dateLines: readonly Text[]
  readonly addressee: Text
  /** On the right, below the addressee. */
  readonly sender: readonly Entry[]
}

/** An official paper, plainly described. Word and PDF are printed from the same description. */
export interface Paper {
  readonly title: string
  readonly letterhead?: Letterhead
  /** On the right, under the title. */
  readonly issuer?: Text
  readonly blocks: readonly Block[]
  /** Whose paper it is; with the title, at the foot of every page. */
  readonly owner: string
}

export const piecesOf = (text: Text): readonly (string | Gap)[] =>
  typeof text === 'string' || 'gap' in text ? [text] : text

export const gapMark = ({ gap }: Gap): string => `【${gap}】`

export const unstated = (what: string): Gap => ({ gap: `未記載: ${what}` })

/** What is stated, or the mark of what is not. An empty text states nothing. */
export const statedOr = (what: string, text: string | undefined): string | Gap => (text?.trim() ? text : unstated(what))
