import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'
import type { RehabilitationCondition } from '../need/care-codes.ts'
import type { WardKind } from '../ward/ward.ts'

interface StayDays {
  readonly validFrom: CalendarDate
  readonly communityBasedCare: number
  readonly rehabilitation: Readonly<Record<RehabilitationCondition, number>>
  readonly source: string
}

/** From admission to the ward. Read in secondary lists, not in the notices themselves; the revision of 2026 was not read. */
const stayDays: readonly StayDays[] = [
  {
    validFrom: calendarDate('2017-04-02'),
    communityBasedCare: 60,
    rehabilitation: {
      brainOrSpinal: 150,
      higherBrainOrSevere: 180,
      majorFracture: 90,
      disuse: 90,
      nerveMuscleLigament: 60,
      jointReplacement: 90,
    },
    source: 'mar-ble-color.com 2024-05-15 (地域包括ケア)、paperzz.com 5477900 (回復期リハ)。2026-11-22 に参照',
  },
]

/** The most days somebody may stay on a ward of this kind; null where no limit is known, or the condition is not stated. */
export function mostStayDays(
  kind: WardKind,
  condition: RehabilitationCondition | undefined,
  on: CalendarDate,
): number | null {
  const row = stayDays.findLast(({ validFrom }) => validFrom <= on)
  if (!row) return null
  if (kind === 'communityBasedCare') return row.communityBasedCare
  if (kind !== 'convalescentRehabilitation' || condition === undefined) return null
  return row.rehabilitation[condition]
}
