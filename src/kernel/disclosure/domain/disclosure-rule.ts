import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { DisclosureCategory } from './disclosure-category.ts'
import type { LegalBasisKind } from './legal-basis.ts'

export const audienceKinds = [
  'oneMember',
  'participants',
  'members',
  'secretariat',
  'council',
  'prefecture',
  'public',
] as const

export type Audience =
  | { readonly kind: 'oneMember'; readonly organisationId: string }
  | { readonly kind: Exclude<(typeof audienceKinds)[number], 'oneMember'> }

export const effects = ['allow', 'deny'] as const
export type Effect = (typeof effects)[number]

/** From the widest: single rows, sums over them, a place in an anonymous comparison. */
export const granularities = ['rows', 'aggregated', 'benchmarkOnly'] as const
export type Granularity = (typeof granularities)[number]

/** Rows say more than sums, sums more than a place in a comparison. */
export const granularityLevel: Readonly<Record<Granularity, number>> = { rows: 3, aggregated: 2, benchmarkOnly: 1 }

export const granularityNames: Readonly<Record<Granularity, string>> = {
  rows: '明細',
  aggregated: '集計',
  benchmarkOnly: '匿名の比較',
}

/** What a rule says. The owner decides; `allianceId` is the alliance whose members and organs the audience means. */
export interface RuleTerms {
  readonly allianceId: string
  readonly category: DisclosureCategory
  readonly audience: Audience
  readonly effect: Effect
  readonly granularity: Granularity
  readonly validFromOn: CalendarDate
  /** The last day on which the rule counts; null for no end. */
  readonly validThroughOn: CalendarDate | null
  readonly basis: { readonly kind: LegalBasisKind; readonly text: string }
}

/**
 * One state of a rule. The newest revision counts from the instant it is recorded; an ended rule no longer counts. All
 * revisions of a rule have one category.
 */
export interface RuleRevision extends RuleTerms {
  readonly ruleId: string
  readonly ownerId: string
  readonly revision: number
  readonly ended: boolean
  readonly recordedAt: Date
}
