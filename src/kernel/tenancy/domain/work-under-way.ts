/** A piece of work with another member that leaving would break off. Its words name no patient: administrators read them. */
export interface WorkUnderWay {
  readonly id: string
  readonly title: string
  /** `own` is asked for by the leaving member; `others` it does for another. */
  readonly side: 'own' | 'others'
  readonly withWhom: string
  readonly state: string
  /** The steps that would still have to be taken, in their order. */
  readonly missing: readonly string[]
  readonly href: string
}

/** What the alliance's office is told of it. */
export interface UnderWayCounts {
  readonly own: number
  readonly others: number
}

export const countsOf = (works: readonly WorkUnderWay[]): UnderWayCounts => ({
  own: works.filter(({ side }) => side === 'own').length,
  others: works.filter(({ side }) => side === 'others').length,
})
