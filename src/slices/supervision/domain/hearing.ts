// 令5条の15の4: what is heard about an application beside the 医療審議会, whose opinion is a step of the life cycle.
import type { CalendarDate } from '../../../foundation/calendar-date.ts'

export const hearingKinds = {
  coordinationConference: { name: '地域医療構想調整会議', bodyLabel: '構想区域', article: '法30条の14' },
  otherGovernor: { name: '関係する都道府県知事の意見', bodyLabel: '都道府県', article: '令5条の15の4' },
} as const
export type HearingKind = keyof typeof hearingKinds
export const hearingKindKeys = Object.keys(hearingKinds) as [HearingKind, ...HearingKind[]]

export interface Hearing {
  readonly kind: HearingKind
  /** The planning area, or the prefecture. */
  readonly body: string
  /** Null: asked, and not yet answered. */
  readonly heldOn: CalendarDate | null
}

/** A decision that other governors are heard before, and what of the area is known. */
export interface HeardDecision {
  /** The prefectures of the area beside the certifying one: asked or not. */
  readonly others: readonly string[]
  /** An answer later than the decision was not heard before it. Null: its day is not given yet. */
  readonly decidedOn: CalendarDate | null
  /** What was heard until then was about an earlier decision: a revocation asks anew (令5条の15の4第3項). */
  readonly after: CalendarDate | null
}

/** Other prefectures, of the area or asked, whose governors have not been heard for this decision. */
export function unheardGovernors(
  hearings: readonly Hearing[],
  { others, decidedOn, after }: HeardDecision,
): readonly string[] {
  const asked = hearings.filter(({ kind }) => kind === 'otherGovernor')
  const isInTime = (on: CalendarDate) => (decidedOn === null || on <= decidedOn) && (after === null || on > after)
  const answered = new Set(asked.filter(({ heldOn }) => heldOn !== null && isInTime(heldOn)).map(({ body }) => body))
  return [...new Set([...others, ...asked.map(({ body }) => body)])].filter((body) => !answered.has(body))
}
