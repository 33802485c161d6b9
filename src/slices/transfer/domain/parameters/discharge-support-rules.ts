import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'

interface Demand {
  readonly value: number
  readonly source: string
  /** Read in an older table only: whether it still holds must be looked up before it is relied on. */
  readonly doubtful: boolean
}

/** What 入退院支援加算1 asks of the partners and of each case. */
export interface DischargeSupportRules {
  readonly validFrom: CalendarDate
  readonly partners: Demand
  readonly meetingsAYear: Demand
  readonly daysToScreening: Demand
  readonly daysToInterview: Demand
  readonly daysToInterviewLongTermCare: Demand
  readonly daysToConference: Demand
}

const olderTable = 'expydoc.com 9798487(古い年度の施設基準の表)。2026-11-22 に参照'
const fromOlderTable = (value: number): Demand => ({ value, source: olderTable, doubtful: true })

/** Read in secondary lists, not in the notices themselves; the revision of 2026 was not read. */
const dischargeSupportRules: readonly DischargeSupportRules[] = [
  {
    validFrom: calendarDate('2022-04-01'),
    partners: {
      value: 25,
      source: 'shinryo-hoshu.com 2022-3-1-1(令和4年度に20から25)。2026-11-22 に参照',
      doubtful: false,
    },
    meetingsAYear: fromOlderTable(3),
    daysToScreening: fromOlderTable(3),
    daysToInterview: fromOlderTable(7),
    daysToInterviewLongTermCare: fromOlderTable(14),
    daysToConference: fromOlderTable(7),
  },
]

/** Null on a day for which no rules were read. */
export const dischargeSupportRulesOn = (on: CalendarDate): DischargeSupportRules | null =>
  dischargeSupportRules.findLast(({ validFrom }) => validFrom <= on) ?? null
