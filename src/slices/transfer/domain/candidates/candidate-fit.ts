import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { allOf, type Finding, type MissingFact, type Outcome } from '../../../../foundation/rule.ts'
import type { AdmissionCapability } from '../ward/admission-capability.ts'
import { ageIsTaken } from './rules/age-is-taken.ts'
import { behavioursAreTaken } from './rules/behaviours-are-taken.ts'
import { dialysisHasASeat } from './rules/dialysis-has-a-seat.ts'
import { guarantorIsNotMissing } from './rules/guarantor-is-not-missing.ts'
import { infectionsAreTaken } from './rules/infections-are-taken.ts'
import { onsetIsRecentEnough } from './rules/onset-is-recent-enough.ts'
import { proceduresAreTaken } from './rules/procedures-are-taken.ts'
import { purposeIsTaken } from './rules/purpose-is-taken.ts'
import { sexIsTaken } from './rules/sex-is-taken.ts'
import { specialDrugsAreSupplied } from './rules/special-drugs-are-supplied.ts'
import { stayEndsWithinTheDaysOfTheWard } from './rules/stay-ends-within-the-days-of-the-ward.ts'
import { therapiesAreGiven } from './rules/therapies-are-given.ts'
import type { WardFacts, WardRule } from './ward-facts.ts'

export const sheetRules: readonly WardRule[] = [
  purposeIsTaken,
  proceduresAreTaken,
  infectionsAreTaken,
  behavioursAreTaken,
  sexIsTaken,
  ageIsTaken,
  guarantorIsNotMissing,
  specialDrugsAreSupplied,
  dialysisHasASeat,
  therapiesAreGiven,
  onsetIsRecentEnough,
]
export const kindRules: readonly WardRule<unknown>[] = [stayEndsWithinTheDaysOfTheWard]

export interface FitReason {
  readonly title: string
  readonly outcome: Outcome
  readonly text: string
}

/** `met`: what is known speaks for it; `broken`: something speaks against it; `unknown`: somebody must be asked. */
export interface CandidateFit {
  readonly outcome: Outcome
  /** What speaks against it first, then what is open, then what speaks for it. */
  readonly reasons: readonly FitReason[]
  /** What the sender could write so that more is known. */
  readonly missing: readonly MissingFact[]
}

const noSheet: FitReason = {
  title: '受入条件表',
  outcome: 'unknown',
  text: '受入条件表が見えません。まだ登録されていないか、開示されていません。',
}

const order: readonly Outcome[] = ['broken', 'unknown', 'met']

/** Nothing is hidden: a ward that does not fit says why, and what nobody wrote down is said to be unknown. */
export function candidateFit(facts: WardFacts<AdmissionCapability | null>, on: CalendarDate): CandidateFit {
  const { sheet } = facts
  const answers = [
    ...(sheet === null ? [] : sheetRules.map((rule) => answerOf(rule, { ...facts, sheet }, on))),
    ...kindRules.map((rule) => answerOf(rule, facts, on)),
  ]
  const { outcome, missing } = allOf(answers.flatMap(({ findings }) => findings))
  const reasons = [...(sheet === null ? [noSheet] : []), ...answers.flatMap(reasonsOf)]
  return {
    outcome: sheet === null && outcome === 'met' ? 'unknown' : outcome,
    reasons: reasons.toSorted((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome)),
    missing,
  }
}

interface RuleFindings {
  readonly title: string
  readonly findings: readonly Finding[]
}

const answerOf = <Sheet>(
  { title, decide }: WardRule<Sheet>,
  facts: WardFacts<Sheet>,
  on: CalendarDate,
): RuleFindings => ({ title, findings: [decide(facts, on)].flat() })

const reasonsOf = ({ title, findings }: RuleFindings): readonly FitReason[] =>
  findings.flatMap(({ outcome, because }) => because.map((text) => ({ title, outcome, text })))
