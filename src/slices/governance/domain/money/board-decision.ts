import type { CalendarDate } from '../../../../foundation/calendar-date.ts'

/** What the minutes of the board say about one loan, guarantee or the like. Lists are complete when present. */
export interface BoardDecision {
  /** Null: the board has not resolved it. */
  readonly resolvedOn?: CalendarDate | null | undefined
  /** Directors with a special interest in it (一般法95条2項), by their id. */
  readonly interested?: readonly string[] | undefined
  readonly voted?: readonly string[] | undefined
  /** 一般法84条・92条1項: the material facts were disclosed and the board approved the dealing. */
  readonly dealingApproved?: boolean | undefined
  /** 一般法92条2項: reported to the board after the dealing. Null: not yet. */
  readonly dealingReportedOn?: CalendarDate | null | undefined
}
