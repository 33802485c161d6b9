import type { Outcome } from '../../foundation/rule.ts'
import { Badge, type BadgeTone } from './badge.tsx'

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  met: '満たす',
  broken: '満たさない',
  unknown: '不明',
}

const signs: Readonly<Record<Outcome, { sign: string; tone: BadgeTone }>> = {
  met: { sign: '○', tone: 'green' },
  broken: { sign: '×', tone: 'red' },
  unknown: { sign: '？', tone: 'yellow' },
}

/** A sign and a word: readable without colour, in print and aloud. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { sign, tone } = signs[outcome]
  return (
    <Badge tone={tone}>
      <span aria-hidden="true">{sign}</span>
      {outcomeWords[outcome]}
    </Badge>
  )
}
