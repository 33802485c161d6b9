import { type CalendarDate, dateInJapan } from '../../../foundation/calendar-date.ts'

/** Who belonged to an alliance, and which prefecture supervised it, from a day on until (excluding) another. */
export interface AllianceTies {
  readonly memberships: readonly {
    readonly allianceId: string
    readonly organisationId: string
    readonly memberKind: 'participant' | 'plainMember'
    readonly joinedOn: CalendarDate
    readonly withdrawnOn: CalendarDate | null
  }[]
  readonly supervisions: readonly {
    readonly allianceId: string
    readonly prefectureId: string
    readonly fromOn: CalendarDate
    readonly untilOn: CalendarDate | null
  }[]
}

const holds = (from: CalendarDate, until: CalendarDate | null, on: CalendarDate) =>
  from <= on && (until === null || on < until)

/** The memberships of that day, former and coming ones left out. */
export function membershipsAt(ties: AllianceTies, at: Date): AllianceTies['memberships'] {
  const on = dateInJapan(at)
  return ties.memberships.filter((each) => holds(each.joinedOn, each.withdrawnOn, on))
}

/** Null for a stranger, for a former member, and for one who has not joined yet. */
export const membershipAt = (
  ties: AllianceTies,
  { allianceId, organisationId }: { readonly allianceId: string; readonly organisationId: string },
  at: Date,
): 'participant' | 'plainMember' | null =>
  membershipsAt(ties, at).find((each) => each.allianceId === allianceId && each.organisationId === organisationId)
    ?.memberKind ?? null

export function supervisesAt(ties: AllianceTies, prefectureId: string, allianceId: string, at: Date): boolean {
  const on = dateInJapan(at)
  return ties.supervisions.some(
    (each) =>
      each.allianceId === allianceId && each.prefectureId === prefectureId && holds(each.fromOn, each.untilOn, on),
  )
}
