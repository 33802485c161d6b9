import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { addDays, daysBetween, endOfMonths } from '../../../../foundation/legal-period.ts'
import type { DischargeSupportRules } from '../parameters/discharge-support-rules.ts'

interface Meeting {
  readonly heldOn: CalendarDate
  readonly partnerIds: readonly string[]
}

/** One line of a member's list. Lines linked to one facility are one institution. */
interface ListedPartner {
  readonly id: string
  readonly facilityId: string | null
  /** No longer listed: it counts as no partner, but what was held with it counts for its institution. */
  readonly isEnded: boolean
}

export interface PartnerStanding {
  /** Institutions, each once. */
  readonly partners: number
  /** How many more the rule asks for; 0 when there are enough. */
  readonly partnersMissing: number
  readonly meetings: ReadonlyMap<string, { readonly held: number; readonly missing: number }>
  /** Partners met often enough. */
  readonly metEnough: number
}

/** The first day of the year that ends on a day. */
export const yearUntil = (on: CalendarDate): CalendarDate => addDays(endOfMonths(on, -12), 1)

/** Partners and the meetings held with each in the year that ends on the day. */
export function partnerStanding(
  partners: readonly ListedPartner[],
  meetings: readonly Meeting[],
  rules: DischargeSupportRules,
  on: CalendarDate,
): PartnerStanding {
  const from = yearUntil(on)
  const inYear = meetings.filter(({ heldOn }) => heldOn >= from && heldOn <= on)
  const institutionOf = new Map(partners.map(({ id, facilityId }) => [id, facilityId ?? id]))
  const listed = partners.filter(({ isEnded }) => !isEnded)
  const institutions = [...new Set(listed.map(({ id, facilityId }) => facilityId ?? id))]
  const counted = new Map(
    institutions.map((institution) => {
      const isWith = (id: string) => institutionOf.get(id) === institution
      const held = inYear.filter((meeting) => meeting.partnerIds.some(isWith)).length
      return [institution, { held, missing: Math.max(0, rules.meetingsAYear.value - held) }] as const
    }),
  )
  return {
    partners: institutions.length,
    partnersMissing: Math.max(0, rules.partners.value - institutions.length),
    meetings: new Map(
      listed.flatMap(({ id, facilityId }) => {
        const standing = counted.get(facilityId ?? id)
        return standing ? [[id, standing] as const] : []
      }),
    ),
    metEnough: [...counted.values()].filter(({ missing }) => missing === 0).length,
  }
}

export interface SupportDates {
  readonly admittedOn: CalendarDate | null
  readonly screenedOn: CalendarDate | null
  readonly interviewedOn: CalendarDate | null
  readonly conferredOn: CalendarDate | null
}

/** `unknown`: the admission or the date itself was not recorded. */
export type Timeliness = 'inTime' | 'late' | 'unknown'
export const timelinessNames: Readonly<Record<Timeliness, string>> = {
  inTime: '期限内',
  late: '期限後',
  unknown: '記録なし',
}

/** Whether each step came within the days of the rule, counted from the admission: 「3日以内」 is the third day after it. */
export function supportTimeliness(
  { admittedOn, screenedOn, interviewedOn, conferredOn }: SupportDates,
  rules: DischargeSupportRules,
) {
  const judge = (day: CalendarDate | null, days: number): Timeliness =>
    !admittedOn || !day ? 'unknown' : daysBetween(admittedOn, day) <= days ? 'inTime' : 'late'
  return {
    screening: judge(screenedOn, rules.daysToScreening.value),
    interview: judge(interviewedOn, rules.daysToInterview.value),
    conference: judge(conferredOn, rules.daysToConference.value),
  }
}
