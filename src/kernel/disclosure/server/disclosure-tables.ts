import type { Generated } from 'kysely'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { DisclosureCategory } from '../domain/disclosure-category.ts'
import type { Audience, Effect, Granularity } from '../domain/disclosure-rule.ts'
import type { LegalBasisKind, PatientBasisKind } from '../domain/legal-basis.ts'
import type { SharingPart, SharingRoute, Stance } from '../domain/may-share.ts'
import type { ObjectionStance } from '../domain/patient-objection.ts'

export interface DisclosureTables {
  'kernel.alliance_supervision': {
    alliance_id: string
    prefecture_id: string
    from_on: CalendarDate
    until_on: CalendarDate | null
    source: string
  }
  'kernel.disclosure_rule_revision': {
    id: string
    owner_id: string
    rule_id: string
    revision: number
    alliance_id: string
    category: DisclosureCategory
    audience_kind: Audience['kind']
    audience_organisation_id: string | null
    effect: Effect
    granularity: Granularity
    valid_from_on: CalendarDate
    valid_through_on: CalendarDate | null
    basis_kind: LegalBasisKind
    basis_text: string
    ended: boolean
    /** The database's own instant. */
    recorded_at: Generated<Date>
    recorded_by_account_id: string | null
  }
  'kernel.notice': {
    id: string
    recipient_organisation_id: string
    author_organisation_id: string | null
    topic: string
    text: string
    at: Generated<Date>
    read_at: Date | null
    read_by_account_id: string | null
  }
  'kernel.patient_sharing': {
    id: string
    subject_id: string
    querying_organisation_id: string | null
    source_organisation_id: string
    receiving_organisation_id: string | null
    opened_at: Generated<Date>
    opened_by_account_id: string
    route: Generated<SharingRoute>
    case_id: Generated<string | null>
    occasion_id: Generated<string | null>
    receiving_name: Generated<string | null>
    items: Generated<string[]>
    explained: Generated<boolean | null>
    explained_by: Generated<string | null>
  }
  'kernel.patient_objection': {
    id: string
    position: Generated<string>
    subject_id: string
    source_organisation_id: string
    receiving_organisation_id: string | null
    stance: ObjectionStance
    note: string
    recorded_at: Generated<Date>
    recorded_by_account_id: string
    recorded_by_name: string
  }
  'kernel.sharing_fact': {
    id: string
    sharing_id: string
    part: SharingPart
    organisation_id: string
    stance: Stance
    basis_kind: PatientBasisKind
    basis_text: string
    recorded_at: Generated<Date>
    recorded_by_account_id: string
  }
}
