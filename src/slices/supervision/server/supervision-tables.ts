import type { ColumnType } from 'kysely'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { SubmittedSlot } from '../domain/completeness.ts'
import type { FilingPaperKind } from '../domain/filing-paper.ts'
import type { FilingState, RetractedTo } from '../domain/filing-state.ts'
import type { HearingKind } from '../domain/hearing.ts'
import type { ApplicationState } from '../domain/lifecycle/application-lifecycle.ts'
import type { OrderKind } from '../domain/order-kind.ts'
import type { PublicationKind } from '../domain/publication-kind.ts'

/** Written as JSON text, read as what it says. */
type Json<Value> = ColumnType<Value, string, never>
type Position = ColumnType<string, never, never>

interface BetweenBoth {
  owner_id: string
  prefecture_id: string
}

export interface MissingPaper {
  readonly field: string
  readonly label: string
  readonly supplier: string
}

export interface NotMet {
  readonly id: string
  readonly title: string
  readonly outcome: 'broken' | 'unknown'
}

export interface SupervisionTables {
  'supervision.application': BetweenBoth & {
    id: string
    name: string
    state: ApplicationState
    version: ColumnType<number, number | undefined, number>
    submitted_at: Date
    submitted_by: string | null
  }
  'supervision.submission': BetweenBoth & {
    application_id: string
    revision: number
    written: Json<unknown>
    slots: Json<SubmittedSlot[]>
    missing: Json<MissingPaper[]>
    submitted_at: Date
    submitted_by: string | null
  }
  'supervision.step': BetweenBoth & {
    id: string
    application_id: string
    position: Position
    step: string
    from_state: ApplicationState | null
    to_state: ApplicationState
    by_organisation_id: string | null
    by_account_id: string | null
    at: Date
    on_day: CalendarDate | null
    reason: string
    ground: string | null
  }
  'supervision.hearing': BetweenBoth & {
    id: string
    application_id: string
    position: Position
    kind: HearingKind
    body: string
    held_on: CalendarDate | null
    in_favour: boolean | null
    opinion: string
    recorded_at: Date
    recorded_by: string | null
  }
  'supervision.filing': BetweenBoth & {
    id: string
    duty: string | null
    title: string
    note: string
    year_until: CalendarDate | null
    purpose_property_yen: ColumnType<string | null, number | null, never>
    filed_on: CalendarDate
    filed_at: Date
    filed_by: string | null
    state: ColumnType<FilingState, FilingState | undefined, FilingState>
    answered_on: ColumnType<CalendarDate | null, CalendarDate | null | undefined, CalendarDate | null>
    answered_by: ColumnType<string | null, string | null | undefined, string | null>
    answer: ColumnType<string, string | undefined, string>
    withdrawn_on: ColumnType<CalendarDate | null, undefined, CalendarDate>
    withdrawn_by: ColumnType<string | null, undefined, string>
    withdrawal: ColumnType<string, undefined, string>
  }
  'supervision.retracted_receipt': BetweenBoth & {
    id: string
    filing_id: string
    position: Position
    received_on: CalendarDate
    received_by: string | null
    answer: string
    outcome: RetractedTo
    reason: string
    retracted_on: CalendarDate
    retracted_at: Date
    retracted_by: string
  }
  'supervision.attachment': BetweenBoth & {
    id: string
    application_id: string | null
    filing_id: string | null
    slot: string | null
    /** A file of the office's, or else a paper that it kept in this system. */
    file_id: string | null
    kept_paper_id: string | null
    /** Of a filing: which paper it is. */
    paper: FilingPaperKind | null
    name: string
    media_type: string | null
    bytes: number | null
    added_at: Date
  }
  'supervision.question': BetweenBoth & {
    id: string
    title: string
    asked_at: Date
    asked_by_organisation_id: string
    ended_at: ColumnType<Date | null, Date | null | undefined, Date>
  }
  'supervision.question_message': BetweenBoth & {
    id: string
    question_id: string
    position: Position
    by_organisation_id: string
    by_account_id: string | null
    body: string
    at: Date
  }
  'supervision.supervisory_order': BetweenBoth & {
    id: string
    kind: OrderKind
    ordered_on: CalendarDate
    due_on: CalendarDate | null
    council_on: CalendarDate | null
    defence_on: CalendarDate | null
    says: string
    recorded_at: Date
    recorded_by: string | null
    response: ColumnType<string, string | undefined, string>
    responded_at: ColumnType<Date | null, Date | undefined, Date>
    responded_by: ColumnType<string | null, string | undefined, string>
    fulfilled_on: ColumnType<CalendarDate | null, CalendarDate | undefined, CalendarDate>
  }
  'supervision.recheck': BetweenBoth & {
    id: string
    checked_on: CalendarDate
    met: number
    broken: number
    unknown: number
    not_met: Json<NotMet[]>
    note: string
    recorded_at: Date
    recorded_by: string | null
  }
  'supervision.publication': {
    id: string
    owner_id: string
    alliance_name: string
    kind: PublicationKind
    title: string
    body: string
    on_day: CalendarDate
    published_at: Date
    published_by: string | null
    /** Of a filing: which one. */
    filing_id: ColumnType<string | null, string | undefined, never>
    /** The retracted receipt that ended it. */
    closed_by: ColumnType<string | null, undefined, string>
  }
  'supervision.opened_paper': {
    attachment_id: string
    owner_id: string
    publication_id: string
    paper: FilingPaperKind
    position: Position
    filed_on: CalendarDate
  }
}
