import { type LetterLabel, labelAtStart, labelWithin, letterLabels, otherHeading } from './letter-labels.ts'

export interface LetterPart {
  /** Undefined: a heading that is none of ours, or the text before the first. */
  readonly label: LetterLabel | undefined
  readonly where: string
  readonly text: string
}

const mostPartsOfALine = 12

/** Cuts a letter at its headings. Each part knows the line it begins on, and keeps the lines that follow it. */
export function splitLetter(letter: string): readonly LetterPart[] {
  const parts: { label: LetterLabel | undefined; where: string; lines: string[] }[] = []
  letter.split('\n').forEach((line, index) => {
    const before = parts.at(-1)
    if (before?.label === 'functioning' && /^[\s　・]*(?:食事|栄養)/u.test(line)) {
      before.lines.push(line)
      return
    }
    for (const piece of cutLine(line)) {
      if (piece.heading === undefined && parts.length > 0) parts.at(-1)?.lines.push(piece.text)
      else {
        const where = `${index + 1}行目${piece.heading === undefined ? '' : `「${piece.heading}」`}`
        parts.push({ label: piece.label, where, lines: [piece.text] })
      }
    }
  })
  return parts.map(({ label, where, lines }) => ({
    label,
    where,
    text: lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
  }))
}

interface Piece {
  readonly label: LetterLabel | undefined
  readonly heading: string | undefined
  readonly text: string
}

function cutLine(line: string): readonly Piece[] {
  const start = labelAtStart.exec(line)
  const other = start ? null : otherHeading.exec(line)
  const pieces: Piece[] = []
  let head = start ? named(start) : { label: undefined, heading: other ? (other[1] ?? other[2]) : undefined }
  let rest = line.slice((start ?? other)?.[0].length ?? 0)
  for (let count = 0; count < mostPartsOfALine; count += 1) {
    const next = labelWithin.exec(rest)
    if (!next) break
    pieces.push({ ...head, text: rest.slice(0, next.index) })
    head = named(next)
    rest = rest.slice(next.index + next[0].length)
  }
  return [...pieces, { ...head, text: rest }]
}

function named(match: RegExpExecArray): { label: LetterLabel | undefined; heading: string | undefined } {
  const label = letterLabels.find((each) => match.groups?.[each] !== undefined)
  return { label, heading: label && match.groups?.[label] }
}
