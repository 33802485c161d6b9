/** Dice that fall the same way every time: the demo tells the same cases on every machine. */
export interface Dice {
  /** At least `from`, below `below`. */
  between(from: number, below: number): number
  whole(from: number, through: number): number
  chance(share: number): boolean
  one<Value>(values: readonly Value[]): Value
}

/** Mulberry32 with its usual constants. */
export function throwDice(seed: number): Dice {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const dice: Dice = {
    between: (from, below) => from + next() * (below - from),
    whole: (from, through) => Math.floor(dice.between(from, through + 1)),
    chance: (share) => next() < share,
    one: (values) => {
      const value = values[dice.whole(0, values.length - 1)]
      if (value === undefined) throw new Error('there is nothing to choose from')
      return value
    },
  }
  return dice
}
