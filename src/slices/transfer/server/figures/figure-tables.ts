import type { Generated } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { DeclineCode } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import type { MeetingMeans, PartnerKind, SupportDateKind } from '../../domain/partners/partner.ts'
import type { Escort } from '../../domain/partners/step-down-agreement.ts'
import type { TransferKind } from '../../domain/transfer-kind.ts'
import type { Json } from '../transfer-tables.ts'

export interface FigureTables {
  'transfer.monthly_count': {
    owner_id: string
    month: string
    kind: TransferKind
    open: number
    transferred: number
    cancelled: number
    returned: number
    asked: number
    accepted: number
    waitlisted: number
    declined: number
    declined_because: Json<Readonly<Partial<Record<DeclineCode, number>>>>
    /** Null: counted before these sums were kept. */
    answered: number | null
    answer_hours: number | null
    decided: number | null
    decision_hours: number | null
    ordered_and_decided: number | null
    order_to_decision_days: number | null
    counted_at: Date
  }
  'transfer.partner': {
    id: string
    owner_id: string
    name: string
    kind: PartnerKind
    agreed_on: CalendarDate | null
    recorded_at: Date
    recorded_by: string | null
    ended_at: Date | null
    ended_by: string | null
    facility_id: Generated<string | null>
    linked_at: Generated<Date | null>
    linked_by: Generated<string | null>
    institution_code: Generated<string | null>
  }
  'transfer.partner_meeting': {
    id: string
    owner_id: string
    held_on: CalendarDate
    means: MeetingMeans
    subject: string
    attendees: string
    partner_ids: string[]
    recorded_at: Date
    recorded_by: string | null
    removed_at: Date | null
    removed_by: string | null
  }
  'transfer.step_down_agreement': {
    id: string
    owner_id: string
    partner_id: string
    agreed_on: CalendarDate
    conditions: string
    escorts: Escort[]
    special_relationship: boolean | null
    large_acute_centre: boolean | null
    recorded_at: Date
    recorded_by: string | null
    ended_at: Date | null
    ended_by: string | null
  }
  'transfer.support_date': {
    id: string
    position: Generated<number>
    request_id: string
    owner_id: string
    kind: SupportDateKind
    held_on: CalendarDate
    attendees: string
    recorded_at: Date
    recorded_by: string | null
  }
}
