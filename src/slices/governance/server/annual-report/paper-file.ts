import type { Paper } from '../../../../platform/documents/paper.ts'
import { kindOf } from '../../domain/papers/paper-kinds.ts'
import type { PaperPlace } from './paper-store.ts'

const forName = (words: string): string => words.replace(/[\s\\/:*?"<>|]+/g, '_')

export const paperFile = (
  { paper, aboutOn }: Pick<PaperPlace, 'paper' | 'aboutOn'>,
  { owner }: Paper,
  suffix: string,
): string => forName(`${kindOf(paper).title}_${owner}_${aboutOn}.${suffix}`)
