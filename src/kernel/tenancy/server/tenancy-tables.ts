import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { OrganisationKind } from '../domain/organisation-kind.ts'

export interface TenancyTables {
  'kernel.organisation': { id: string; kind: OrganisationKind }
  'kernel.organisation_name': { organisation_id: string; effective_on: CalendarDate; name: string; source: string }
  'kernel.facility': { id: string; organisation_id: string; kind: string; municipality_code: string }
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
}
