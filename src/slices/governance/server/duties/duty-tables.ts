import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { FulfilmentSource } from '../../domain/duties/live/seen-fulfilment.ts'
import type { PlanKind } from '../../domain/duties/live/year-plan-days.ts'

interface Recorded {
  id: string
  owner_id: string
  recorded_at: Date
  recorded_by: string | null
}

export interface DutyTables {
  'governance.duty_plan': Recorded & {
    year_from: CalendarDate
    kind: PlanKind
    planned_on: CalendarDate | null
    position: Generated<string>
  }
  'governance.duty_mark': Recorded & {
    duty: string
    done_on: CalendarDate
    done_by: string
    reference: string
    undone_at: Date | null
    undone_by: string | null
  }
  'governance.duty_fulfilment': {
    id: string
    owner_id: string
    duty: string
    source: FulfilmentSource
    origin: string
    done_on: CalendarDate
    says: string
    recorded_at: Date
    withdrawn_at: Date | null
  }
  'governance.duty_event': Recorded & {
    revision: number
    /** Written as JSON text, read as what it says. */
    event: ColumnType<unknown, string | null, never>
    origin: string | null
  }
  'governance.calendar_feed': {
    id: string
    owner_id: string
    account_id: string
    token_hash: Buffer
    made_at: Date
    last_read_at: Date | null
    ended_at: Date | null
  }
  'governance.duty_reminder': {
    owner_id: string
    duty: string
    due_on: CalendarDate
    days_left: number
    raised_at: Date
  }
}
