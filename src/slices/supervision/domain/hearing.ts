// What is heard about an application beside the 医療審議会, whose opinion is a step of the life cycle.

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
  readonly heldOn: string | null
}

/** Other prefectures that were asked and have not said anything. */
export const unheardGovernors = (hearings: readonly Hearing[]): readonly string[] => {
  const asked = hearings.filter(({ kind }) => kind === 'otherGovernor')
  const answered = new Set(asked.filter(({ heldOn }) => heldOn !== null).map(({ body }) => body))
  return [...new Set(asked.map(({ body }) => body))].filter((body) => !answered.has(body))
}
