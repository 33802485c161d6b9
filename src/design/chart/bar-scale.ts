import { scaleLinear } from 'd3-scale'

/** The longest bar leaves room at its right, where its number stands. */
const mostPercent = 62

/** Widths in percent of the drawing, so that text keeps its size on a phone. */
export function barScale(values: readonly number[]): (value: number) => number {
  const scale = scaleLinear([0, Math.max(...values, 1)], [0, mostPercent])
  return (value) => scale(value)
}

/** Rows below each other: the label above its bar, the number behind it. */
export const rowHeight = 46
export const labelBaseline = 15
export const barTop = 21
export const barHeight = 16
export const percent = (width: number): string => `${width.toFixed(2)}%`
