import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { DeclineCode, EnquiryState } from '../domain/lifecycle/enquiry-lifecycle.ts'
import type { TransferState } from '../domain/lifecycle/transfer-lifecycle.ts'
import type { TransferNeed } from '../domain/need/transfer-need.ts'
import type { Patient } from '../domain/patient.ts'
import type { TransferKind, Urgency } from '../domain/transfer-kind.ts'

/** Written as JSON text, read as what it says. */
export type Json<Value> = ColumnType<Value, string, string>

export interface RequestTable {
  id: string
  owner_id: string
  number: number
  facility_id: string | null
  kind: TransferKind
  state: TransferState
  urgency: Urgency
  department: string
  contact: string
  need: Json<TransferNeed>
  earliest_on: CalendarDate | null
  wished_on: CalendarDate | null
  deadline_on: CalendarDate | null
  ordered_on: CalendarDate | null
  arrived_at_sender: Date | null
  planned_on: CalendarDate | null
  screened_at: Date | null
  version: number
  created_at: Date
  created_by: string
  updated_at: Date
  first_enquiry_at: Date | null
  over_at: Date | null
}

export interface EnquiryTable {
  id: string
  request_id: string
  owner_id: string
  receiver_id: string | null
  facility_id: string | null
  outside_name: string | null
  wish_rank: number
  state: EnquiryState
  sent_at: Date
  due_at: Date
  read_at: Date | null
  first_answered_at: Date | null
  answered_at: Date | null
  available_from: CalendarDate | null
  available_until: CalendarDate | null
  ward_id: string | null
  answer_text: ColumnType<string, string | undefined, string>
  decline_code: DeclineCode | null
  ended_at: Date | null
  reminded_at: Date | null
  escalated_at: Date | null
  /** All that its receiver learns of when the case moved. */
  moved_at: ColumnType<Date, Date | undefined, Date>
  version: ColumnType<number, number | undefined, number>
}

export interface StepTable {
  id: string
  position: Generated<number>
  request_id: string
  enquiry_id: string | null
  owner_id: string
  step: string
  from_state: string
  to_state: string
  by_organisation_id: string | null
  by_account_id: string | null
  at: Date
  planned_on: CalendarDate | null
  reason: string | null
  note: string
  idempotency_key: string
  /** The step this one undoes. */
  takes_back: ColumnType<string | null, string | null | undefined, never>
}

export interface TransferTables {
  'transfer.request': RequestTable
  'transfer.patient': {
    request_id: string
    owner_id: string
    person: Json<Patient>
    search_key: string
    subject_id: Generated<string>
  }
  'transfer.enquiry': EnquiryTable
  'transfer.step': StepTable
}
