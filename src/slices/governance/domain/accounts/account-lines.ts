// 法51条1項・2項, 地域医療連携推進法人会計基準 7条・12条・14条–17条: what a year's accounts consist of.

export const balanceSections = ['流動資産', '固定資産', '流動負債', '固定負債', '基金', '積立金'] as const
export const assetSections = ['流動資産', '固定資産'] as const
export const debtSections = ['流動負債', '固定負債'] as const
export const netAssetSections = ['基金', '積立金'] as const
export const incomeSections = ['経常収益', '経常費用', '特別利益', '特別損失', '法人税等'] as const

/** 会計基準 3条・4条・17条: each is stated, where there is nothing as 「該当なし」. */
export const noteTopics = [
  '会計方針',
  '継続事業の前提',
  '担保に供している資産',
  '医療連携推進目的取得財産残額',
  '関係事業者',
  '偶発債務',
  '重要な後発事象',
  '参加法人との取引',
] as const
export const furtherNote = 'その他'

export const netIncomeCause = '当期純損益'

export const sheets = {
  balance: '貸借対照表',
  income: '損益計算書',
  netAssets: '純資産変動計算書',
  inventory: '財産目録',
  schedule: '附属明細表',
  note: '注記',
  purpose: '目的取得財産',
} as const
export type Sheet = keyof typeof sheets

/** One line as the accountant stated it. Null: the cell is empty. */
export interface AccountLine {
  /** Of the file. */
  readonly line: number
  readonly sheet: Sheet
  readonly section: string
  readonly account: string
  readonly yen: number | null
  readonly previousYen: number | null
  readonly note: string | null
}

export interface AccountsFault {
  readonly line: number
  /** The column. */
  readonly field: string
  readonly message: string
}

export const linesOf = (
  lines: readonly AccountLine[],
  sheet: Sheet,
  sections?: readonly string[],
): readonly AccountLine[] =>
  lines.filter((each) => each.sheet === sheet && (sections === undefined || sections.includes(each.section)))

export const sumOf = (lines: readonly AccountLine[]): number => lines.reduce((sum, { yen }) => sum + (yen ?? 0), 0)

/** Null while one of the lines does not state it. */
export const previousSumOf = (lines: readonly AccountLine[]): number | null =>
  lines.reduce<number | null>(
    (sum, { previousYen }) => (sum === null || previousYen === null ? null : sum + previousYen),
    0,
  )

export const yenText = (yen: number): string =>
  `${yen < 0 ? '△' : ''}${String(Math.abs(yen)).replace(/\B(?=(\d{3})+$)/g, ',')}`
