import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { TableOwnership } from '../../../kernel/tenancy/domain/table-ownership.ts'
import type { AdmissionCapability } from '../domain/ward/admission-capability.ts'
import type { BedCounts } from '../domain/ward/bed-counts.ts'
import type { WardKind } from '../domain/ward/ward.ts'
import type { Json } from './transfer-tables.ts'

interface Recorded {
  recorded_at: Date
  recorded_by: string | null
}

export interface WardTables {
  'transfer.ward': {
    id: string
    owner_id: string
    facility_id: string
    kind: WardKind
    defined_at: Date
    closed_at: Date | null
  }
  'transfer.ward_name': { ward_id: string; owner_id: string; revision: number; name: string } & Recorded
  'transfer.admission_capability': {
    ward_id: string
    owner_id: string
    revision: number
    valid_from_on: CalendarDate
    sheet: Json<AdmissionCapability>
  } & Recorded
  'transfer.bed_availability': {
    id: string
    ward_id: string
    owner_id: string
    free_from_on: CalendarDate | null
    note: string
    stated_at: Date
  } & BedCounts &
    Recorded
  'transfer.bed_reminder': { owner_id: string; revision: number; times: readonly string[] } & Recorded
  'transfer.bed_reminder_raised': { owner_id: string; due_at: Date; raised_at: Date }
}

const ofMember = (table: string, title: string): TableOwnership => ({ table, title, ownerColumn: 'owner_id' })

/** A ward is its member's, with all that hangs on it; what hangs on others comes first. */
export const wardTables: readonly TableOwnership[] = [
  ofMember('transfer.bed_reminder_raised', '空床の確認の通知'),
  ofMember('transfer.bed_reminder', '空床の確認の時刻'),
  ofMember('transfer.bed_availability', '空床'),
  ofMember('transfer.admission_capability', '受入条件表'),
  ofMember('transfer.ward_name', '病棟の名称'),
  ofMember('transfer.ward', '病棟'),
]
