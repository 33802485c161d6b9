export interface PrefectureTile {
  readonly name: string
  /** Columns 0–6 are the western half, 7–13 the eastern. */
  readonly column: number
  readonly row: number
}

const tile = (name: string, column: number, row: number): PrefectureTile => ({ name, column, row })

/** Neighbours on the map are neighbours here where 47 equal squares allow it. No boundary data is needed. */
export const prefectureTiles: readonly PrefectureTile[] = [
  tile('北海道', 12, 0),
  tile('青森県', 12, 1),
  tile('秋田県', 11, 2),
  tile('岩手県', 12, 2),
  tile('山形県', 11, 3),
  tile('宮城県', 12, 3),
  tile('石川県', 9, 4),
  tile('富山県', 10, 4),
  tile('新潟県', 11, 4),
  tile('福島県', 12, 4),
  tile('福井県', 8, 5),
  tile('岐阜県', 9, 5),
  tile('長野県', 10, 5),
  tile('群馬県', 11, 5),
  tile('栃木県', 12, 5),
  tile('茨城県', 13, 5),
  tile('島根県', 4, 6),
  tile('鳥取県', 5, 6),
  tile('兵庫県', 6, 6),
  tile('京都府', 7, 6),
  tile('滋賀県', 8, 6),
  tile('愛知県', 9, 6),
  tile('山梨県', 10, 6),
  tile('埼玉県', 11, 6),
  tile('東京都', 12, 6),
  tile('千葉県', 13, 6),
  tile('山口県', 3, 7),
  tile('広島県', 4, 7),
  tile('岡山県', 5, 7),
  tile('大阪府', 7, 7),
  tile('奈良県', 8, 7),
  tile('三重県', 9, 7),
  tile('静岡県', 10, 7),
  tile('神奈川県', 11, 7),
  tile('佐賀県', 0, 8),
  tile('福岡県', 1, 8),
  tile('大分県', 2, 8),
  tile('和歌山県', 8, 8),
  tile('長崎県', 0, 9),
  tile('熊本県', 1, 9),
  tile('宮崎県', 2, 9),
  tile('愛媛県', 4, 9),
  tile('香川県', 5, 9),
  tile('鹿児島県', 1, 10),
  tile('高知県', 4, 10),
  tile('徳島県', 5, 10),
  tile('沖縄県', 0, 11),
]

/** 北海道 keeps its last character, as everybody writes it. */
export const shortPrefectureName = (name: string): string => (name === '北海道' ? name : name.slice(0, -1))
