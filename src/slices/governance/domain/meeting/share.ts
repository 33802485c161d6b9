/** A part of a whole, in whole numbers so that a boundary is met exactly: `over` a half, or `atLeast` two thirds. */
export interface Share {
  readonly kind: 'over' | 'atLeast'
  readonly numerator: number
  readonly denominator: number
}

const share =
  (kind: Share['kind']) =>
  (numerator: number, denominator: number): Share => ({ kind, numerator, denominator })

export const over = share('over')
export const atLeast = share('atLeast')

export function reaches(part: number, whole: number, { kind, numerator, denominator }: Share): boolean {
  const [left, right] = [part * denominator, whole * numerator]
  return kind === 'over' ? left > right : left >= right
}

/** Whether one asks for more than the other; at the same ratio `over` asks for more than `atLeast`. */
export function isStricter(one: Share, other: Share): boolean {
  const [left, right] = [one.numerator * other.denominator, other.numerator * one.denominator]
  return left > right || (left === right && one.kind === 'over' && other.kind === 'atLeast')
}

export const shareText = ({ kind, numerator, denominator }: Share): string => {
  const ratio = numerator === 1 && denominator === 2 ? '半数' : `${denominator}分の${numerator}`
  if (kind === 'atLeast') return `${ratio}以上`
  return ratio === '半数' ? '過半数' : `${ratio}を超える数`
}
