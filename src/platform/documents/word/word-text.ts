import { type ParagraphChild, ShadingType, TextRun } from 'docx'
import { gapMark, piecesOf, type Text } from '../paper.ts'

const marked = { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF0B3' }

const runsOf = (words: string): ParagraphChild[] =>
  words.split('\n').map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }))

export const textLength = (text: Text): number =>
  piecesOf(text).reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : gapMark(piece)).length, 0)

export const wordRuns = (text: Text): ParagraphChild[] =>
  piecesOf(text).flatMap((piece) =>
    typeof piece === 'string' ? runsOf(piece) : [new TextRun({ text: gapMark(piece), shading: marked })],
  )
