import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { AccountLine } from '../../domain/accounts/account-lines.ts'
import type { RelatedDealing } from '../../domain/accounts/related-dealings.ts'
import type { PaperTexts } from '../../domain/papers/paper-kinds.ts'

/** Written as JSON text, read as what it says. */
type Json<Value> = ColumnType<Value, string, never>

export interface ReportTables {
  'governance.annual_accounts': {
    id: string
    owner_id: string
    year_from: CalendarDate
    year_until: CalendarDate
    version: number
    lines: Json<readonly AccountLine[]>
    file_name: string
    file_text: string
    dealings: ColumnType<readonly RelatedDealing[] | null, string | null, never>
    dealings_file_name: string | null
    dealings_text: string | null
    reason: string
    recorded_at: Date
    recorded_by: string | null
  }
  'governance.paper_text': {
    id: string
    owner_id: string
    paper: string
    about_on: CalendarDate
    texts: Json<PaperTexts>
    position: Generated<string>
    recorded_at: Date
    recorded_by: string | null
  }
  'governance.kept_paper': {
    id: string
    owner_id: string
    paper: string
    about_on: CalendarDate
    description: string
    sha256: string
    kept_at: Date
    kept_by: string | null
  }
}

export type ReportWork = Work<ReportTables>
