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

/** A sign and a word: readable without colour, in print and aloud. `quiet` for a count of none. */
export function OutcomeMark({ outcome, quiet = false }: { outcome: Outcome; quiet?: boolean }) {
  const { sign, tone } = signs[outcome]
  return (
    <Badge tone={quiet ? 'neutral' : tone}>
      <span aria-hidden="true">{sign}</span>
      {outcomeWords[outcome]}
    </Badge>
  )
}
