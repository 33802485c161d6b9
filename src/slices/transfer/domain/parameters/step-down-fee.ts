import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'

interface StepDownFee {
  readonly validFrom: CalendarDate
  /** 救急患者連携搬送料 in points: not admitted, on the day of admission, on the second and the third day. */
  readonly points: {
    readonly notAdmitted: number
    readonly admissionDay: number
    readonly secondDay: number
    readonly thirdDay: number
  }
  readonly source: string
}

/** Read in a secondary list, not in the notice itself; the revision of 2026 was not read. */
const stepDownFees: readonly StepDownFee[] = [
  {
    validFrom: calendarDate('2024-06-01'),
    points: { notAdmitted: 1800, admissionDay: 1200, secondDay: 800, thirdDay: 600 },
    source: 'recenavi.net C004-2(令和6年度)。2026-11-22 に参照。令和8年度の改定は未確認',
  },
]

/** Null on a day for which no fee was read. */
export const stepDownFeeOn = (on: CalendarDate): StepDownFee | null =>
  stepDownFees.findLast(({ validFrom }) => validFrom <= on) ?? null

const dayMilliseconds = 86_400_000

/** The day of the stay, counted as the fee counts: the day of arrival is the first. */
export const dayOfStay = (arrivedOn: CalendarDate, on: CalendarDate): number =>
  Math.round((Date.parse(on) - Date.parse(arrivedOn)) / dayMilliseconds) + 1
