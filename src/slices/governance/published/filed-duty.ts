import type { CalendarDate } from '../../../foundation/calendar-date.ts'

/** A duty whose papers came to the prefecture's desk, as the desk's record of them stands now. */
export interface FiledDuty {
  readonly allianceId: string
  readonly filingId: string
  /** The duty's id, e.g. `annual-report-filed@2026-03-31`. */
  readonly duty: string
  readonly title: string
  readonly filedOn: CalendarDate
  /** What was sent back or taken back has not been filed. */
  readonly state: 'filed' | 'received' | 'returned' | 'withdrawn'
  readonly answeredOn: CalendarDate | null
}
