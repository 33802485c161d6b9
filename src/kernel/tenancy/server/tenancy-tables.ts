import type { ColumnType } from 'kysely'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { OrganisationKind } from '../domain/organisation-kind.ts'
import type { ReportLine } from '../domain/table-ownership.ts'
import type { UnderWayCounts } from '../domain/work-under-way.ts'
import type { LeavingEffect } from './leaving/leaving-ports.ts'

export interface TenancyTables {
  'kernel.organisation': { id: string; kind: OrganisationKind }
  'kernel.organisation_name': { organisation_id: string; effective_on: CalendarDate; name: string; source: string }
  'kernel.facility': {
    id: string
    organisation_id: string
    kind: string
    municipality_code: string
    /** Both or neither. */
    latitude: number | null
    longitude: number | null
    institution_code: string | null
  }
  'kernel.facility_name': {
    facility_id: string
    organisation_id: string
    effective_on: CalendarDate
    name: string
    source: string
  }
  'kernel.facility_beds': {
    facility_id: string
    organisation_id: string
    effective_on: CalendarDate
    definition: string
    beds: number
    source: string
  }
  'kernel.membership': {
    id: string
    alliance_id: string
    organisation_id: string
    member_kind: 'participant' | 'plainMember'
    joined_on: CalendarDate
    withdrawn_on: CalendarDate | null
    source: string
  }
  'kernel.joining': {
    id: string
    alliance_id: string
    organisation_id: string
    member_kind: 'participant' | 'plainMember'
    joined_on: CalendarDate
    source: string
    proposed_by: string
    proposed_at: Date
    accepted_by: string | null
    accepted_at: Date | null
    taken_back_by: string | null
    taken_back_at: Date | null
  }
  'kernel.withdrawal': {
    id: string
    alliance_id: string
    organisation_id: string
    effective_on: CalendarDate
    reason: string
    /** JSON text going in, the value coming out. */
    what_if: ColumnType<readonly LeavingEffect[], string, never>
    under_way: ColumnType<UnderWayCounts | null, string, string>
    state: 'proposed' | 'confirmed' | 'done'
    proposed_by: string
    proposed_at: Date
    confirmed_by: string | null
    confirmed_at: Date | null
    done_at: Date | null
    report: ColumnType<readonly ReportLine[] | null, string | null, string | null>
    bundle_object: string | null
    bundle_sha256: string | null
    taken_back_by: string | null
    taken_back_at: Date | null
    failed_attempts: ColumnType<number, number | undefined, number>
    next_attempt_at: Date | null
  }
}
