/** A member's past grows for years: the board's lines are counted this far, and the number then means that many or more. */
export const mostCountedLines = 10_000

export const linesInWords = (total: number): string =>
  total < mostCountedLines ? `${total}件` : `${mostCountedLines.toLocaleString('ja-JP')}件以上`
