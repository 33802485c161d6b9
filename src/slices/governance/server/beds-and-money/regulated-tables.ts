import type { ColumnType } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { SupportMovement } from '../../domain/money/funding-support.ts'

export type RecordKind = 'bedTransfer' | 'support' | 'investment' | 'moneyYear' | 'fundLedger'

interface Recorded {
  owner_id: string
  recorded_at: Date
  recorded_by: string | null
}

export interface RegulatedTables {
  'governance.regulated_record': Recorded & {
    kind: RecordKind
    record_key: string
    revision: number
    /** Written as JSON text, read as what it says. */
    value: ColumnType<unknown, string, never>
    reason: string
  }
  'governance.money_movement': Recorded & {
    id: string
    support_key: string
    moved_on: CalendarDate
    kind: SupportMovement['kind']
    yen: number
    note: string
  }
}
