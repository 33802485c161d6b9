/** The three steps of the 県央 document's table of new value (資料001, no date): 易・中・高 and 小・中・大. */
export const levels = [1, 2, 3] as const
export type Level = (typeof levels)[number]
export const difficultyNames: Readonly<Record<Level, string>> = { 1: '易', 2: '中', 3: '高' }
export const effectNames: Readonly<Record<Level, string>> = { 1: '小', 2: '中', 3: '大' }

export const initiativeStates = ['idea', 'planned', 'running', 'finished'] as const
export type InitiativeState = (typeof initiativeStates)[number]
export const initiativeStateNames: Readonly<Record<InitiativeState, string>> = {
  idea: '検討中',
  planned: '計画済み',
  running: '実施中',
  finished: '終了',
}

/** Something the members might do together: how hard it is to bring about, and how much it does. */
export interface Initiative {
  readonly title: string
  readonly field: string
  readonly text: string
  readonly difficulty: Level
  readonly effect: Level
  readonly state: InitiativeState
}

export interface PlacedInitiative<Kept extends Initiative> {
  readonly initiative: Kept
  /** Its number on the map and in the table. */
  readonly number: number
  /** Its place among those of the same square: the first of `of`. */
  readonly place: number
  readonly of: number
}

/** Numbers the initiatives so that those that do most for least come first, and places those of one square side by side. */
export function placedOnMap<Kept extends Initiative>(initiatives: readonly Kept[]): readonly PlacedInitiative<Kept>[] {
  const inOrder = initiatives.toSorted(
    (one, other) =>
      other.effect - one.effect || one.difficulty - other.difficulty || (one.title < other.title ? -1 : 1),
  )
  const square = ({ difficulty, effect }: Initiative) => difficulty * 10 + effect
  return inOrder.map((initiative, index) => {
    const same = inOrder.filter((each) => square(each) === square(initiative))
    return { initiative, number: index + 1, place: same.indexOf(initiative), of: same.length }
  })
}
