import type { CalendarDate } from './calendar-date.ts'

/** A rule's answer. `unknown` is an answer of its own: a fact is missing, and it is never guessed. */
export type Outcome = 'met' | 'broken' | 'unknown'

/** A fact that nobody has stated yet, and who could state it. Both in Japanese; `field` is the path in the case. */
export interface MissingFact {
  readonly field: string
  readonly label: string
  readonly supplier: string
}

export interface Finding {
  readonly outcome: Outcome
  readonly because: readonly string[]
  readonly missing: readonly MissingFact[]
  /** Where the law itself is open, or a person must judge. A warning never decides. */
  readonly warnings: readonly string[]
}

/** Days on which something is law: from the first day, until (excluding) the day it ended. */
export interface Validity {
  readonly from: CalendarDate
  readonly until?: CalendarDate
}

export interface Rule<Facts> {
  readonly id: string
  /** Japanese, as shown to people. */
  readonly title: string
  readonly validity: Validity
  /** The article as numbered on a day; numbering moves while the rule stays. Null when no article prescribes it. */
  readonly article: (on: CalendarDate) => string | null
  readonly decide: (facts: Facts, on: CalendarDate) => Finding
}

export const met = (...because: string[]): Finding => ({ outcome: 'met', because, missing: [], warnings: [] })

export const broken = (...because: string[]): Finding => ({ outcome: 'broken', because, missing: [], warnings: [] })

export const unknown = (missing: readonly MissingFact[], ...because: string[]): Finding => ({
  outcome: 'unknown',
  because,
  missing,
  warnings: [],
})

export const withWarnings = (finding: Finding, ...warnings: string[]): Finding => ({
  ...finding,
  warnings: [...finding.warnings, ...warnings],
})

export const isInForce = (validity: Validity, on: CalendarDate): boolean =>
  on >= validity.from && (validity.until === undefined || on < validity.until)

/** Broken beats unknown beats met: one refusal decides, and what is not known cannot be called met. */
export function allOf(findings: readonly Finding[]): Finding {
  const outcomes = findings.map((each) => each.outcome)
  const outcome = outcomes.includes('broken') ? 'broken' : outcomes.includes('unknown') ? 'unknown' : 'met'
  return {
    outcome,
    because: findings.flatMap((each) => each.because),
    missing: findings.flatMap((each) => each.missing),
    warnings: findings.flatMap((each) => each.warnings),
  }
}
