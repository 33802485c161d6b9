import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'

interface Recorded {
  id: string
  owner_id: string
  recorded_at: Date
  recorded_by: string | null
}
/** Written as JSON text, read as what it says; null takes back. */
type Content = ColumnType<unknown, string | null, never>

export interface TargetTables {
  'governance.target': Recorded & { revision: number; target: Content }
  'governance.target_result': Recorded & {
    target_id: string
    year_from: CalendarDate
    until_on: CalendarDate
    /** A numeric comes as text, so that nothing is rounded on the way. */
    value: ColumnType<string, number, never>
    note: string
    source: string | null
    removed_at: Date | null
    removed_by: string | null
  }
  'governance.council_evaluation': Recorded & {
    year_from: CalendarDate
    evaluation: Content
    position: Generated<string>
  }
  'governance.published_evaluation': Omit<Recorded, 'recorded_at'> & {
    year_from: CalendarDate
    content: Content
    position: Generated<string>
    published_at: Date
  }
  'governance.initiative': Recorded & { revision: number; initiative: Content }
}
