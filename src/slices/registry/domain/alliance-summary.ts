import { type CalendarDate, parseCalendarDate } from '../../../foundation/calendar-date.ts'
import type { Prefecture } from '../../../foundation/prefectures.ts'
import type { AllianceEntry, AllianceStatus } from './alliance-entry.ts'

/** One line of the register. */
export interface AllianceSummary {
  readonly number: number | null
  readonly name: string
  readonly prefecture: Prefecture | null
  readonly certifiedOn: CalendarDate | null
  readonly status: AllianceStatus
  readonly municipalities: readonly string[]
}

/** The line lists show. A certification known only to the month (H29.4) gives no `certifiedOn`. */
export function summariseEntry(entry: AllianceEntry): AllianceSummary {
  const days = entry.certifications.map((each) => parseCalendarDate(each.on))
  return {
    number: entry.numbers.find((each) => each.basis === 'orderOfEstablishment')?.value ?? null,
    name: entry.names[0].value,
    prefecture: entry.prefectures[0]?.value ?? null,
    certifiedOn: days.find((day) => day !== null) ?? null,
    status: entry.statuses[0].value,
    municipalities: entry.areas[0]?.municipalities.map((each) => each.name) ?? [],
  }
}
