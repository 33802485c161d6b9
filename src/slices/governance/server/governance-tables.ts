import type { ColumnType } from 'kysely'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { CriteriaReport } from '../domain/criteria-report.ts'
import type { BodyTables } from './living/body-tables.ts'

/** Written as JSON text, read as what it says. */
type Json<Value> = ColumnType<Value, string, never>

export interface GovernanceTables extends BodyTables {
  'governance.certification_case': {
    id: string
    owner_organisation_id: string
    supervising_organisation_id: string | null
    audience: 'everyone' | 'owner'
    basis: 'publishedDocuments' | 'ownStatement' | 'fictional'
    title: string
    note: string
    /** Composed of the alliance's records, and revised by what changes in them. */
    living: ColumnType<boolean, boolean | undefined, never>
    created_at: ColumnType<Date, never, never>
  }
  'governance.case_revision': {
    case_id: string
    revision: number
    written: Json<unknown>
    reason: string
    recorded_at: Date
    recorded_by: string | null
  }
  'governance.criteria_answer': {
    case_id: string
    revision: number
    answered_on: CalendarDate
    answer: Json<CriteriaReport>
    answered_at: Date
  }
  'governance.criterion_evidence': {
    id: string
    case_id: string
    criterion: string
    title: string
    reference: string
    recorded_at: Date
    recorded_by: string | null
  }
  'governance.application_document': {
    id: string
    case_id: string
    slot: string
    recorded_at: Date
    reference: string
    received_on: CalendarDate
    recorded_by: string | null
  }
}
