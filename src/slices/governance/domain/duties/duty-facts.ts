import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { TermFacts } from '../bodies/officer-terms.ts'
import type { MonthDay } from '../fiscal-year.ts'

/** What the articles say that a deadline hangs on. Absent: nobody has read it. Null: read, and they say nothing. */
export interface DutyArticles extends Pick<TermFacts, 'directorTermYears' | 'auditorTermYears'> {
  /** `fiscalYearStartOfTheAct` where the articles say nothing. */
  readonly fiscalYearStart?: MonthDay | undefined
  readonly generalMeetingWithinMonths?: number | null | undefined
  readonly boardNoticeDays?: number | null | undefined
  readonly boardReports?: 'everyThreeMonths' | 'twiceAYear' | undefined
  /** Plan and budget are settled before the year begins. No law asks it. */
  readonly planBeforeYear?: boolean | null | undefined
  /** The day of the year by which the council evaluates. */
  readonly councilEvaluationBy?: MonthDay | null | undefined
  readonly publicNotice?: 'gazette' | 'newspaper' | 'electronic' | undefined
}

export interface OfficerTerm {
  readonly id: string
  readonly name?: string | undefined
  readonly role: 'director' | 'auditor'
  readonly electedOn: CalendarDate
}

export interface DoneFact {
  /** The duty's id. */
  readonly duty: string
  readonly on: CalendarDate
}

/** Everything the duties of a year hang on, as far as it has been stated. */
export interface DutyFacts {
  /** Before it the corporation was no alliance, and the Act's duties were not its own. */
  readonly certifiedOn?: CalendarDate | undefined
  /** From it on it is none any more. */
  readonly revokedOn?: CalendarDate | undefined
  readonly establishedOn?: CalendarDate | undefined
  /** 特定, derived by `isSpecified`; null or absent: cannot be told. */
  readonly specified?: boolean | null | undefined
  readonly articles: DutyArticles
  /** The ordinary general meeting that hears the closed year's accounts, planned or held. */
  readonly ordinaryMeetingOn?: CalendarDate | null | undefined
  /** 一般法38条1項3号・4号: votes in writing or electronically are allowed; the notice is then two weeks. */
  readonly writtenVoting?: boolean | undefined
  /** The board that approves the accounts, planned or held. */
  readonly accountsBoardOn?: CalendarDate | null | undefined
  /** Days agreed with auditors and accountant for their reports, where later than four weeks. */
  readonly auditAgreedOn?: CalendarDate | null | undefined
  readonly accountantAgreedOn?: CalendarDate | null | undefined
  /** The complete list, or absent. */
  readonly officers?: readonly OfficerTerm[] | undefined
  /** Days on which the executing directors reported to the board: this year's, and the last before. Complete, or absent. */
  readonly boardReportsOn?: readonly CalendarDate[] | undefined
  readonly events?: readonly DutyEvent[] | undefined
  readonly done?: readonly DoneFact[] | undefined
}

interface Arrival {
  /** When the governor's written approval arrived (一般法300条); null or absent: not yet. */
  readonly approvalArrivedOn?: CalendarDate | null | undefined
}

type Occurrence =
  | { readonly kind: 'memberJoins' | 'memberLeaves'; readonly articlesChange?: boolean | undefined }
  | ({
      readonly kind: 'articlesChanged'
      /** `exempt`: only the principal office's place or the way of public notice (規39条の25). */
      readonly change: 'needsApproval' | 'exempt'
      /** Whether a registered matter changes. */
      readonly registered?: boolean | undefined
    } & Arrival)
  | ({ readonly kind: 'representativeSelected'; readonly reappointment?: boolean | undefined } & Arrival)
  | ({ readonly kind: 'representativeRemoved' } & Arrival)
  | { readonly kind: 'officersChanged' }
  | {
      readonly kind: 'postsVacant'
      readonly role: 'director' | 'auditor'
      readonly fixedNumber?: number | undefined
      readonly serving?: number | undefined
    }
  | { readonly kind: 'officerDisqualified' }
  | { readonly kind: 'revocationRisk'; readonly because: string }
  | { readonly kind: 'misconductFound' }
  | { readonly kind: 'measuresOrdered'; readonly until?: CalendarDate | undefined }
  | { readonly kind: 'certified'; readonly certificateArrivedOn?: CalendarDate | null | undefined }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'ownFacilityPlanned'; readonly permitApplicationOn?: CalendarDate | null | undefined }
  | { readonly kind: 'policyChanged' }
  | { readonly kind: 'insolvencyFound' }
  | ({
      readonly kind: 'dissolved'
      readonly cause: 'resolution' | 'impossibility' | 'articles' | 'noMembers'
      readonly liquidatorsSince?: CalendarDate | null | undefined
      readonly liquidationEndedOn?: CalendarDate | null | undefined
    } & Arrival)

export type DutyEvent = Occurrence & { readonly id: string; readonly on: CalendarDate }
export type EventKind = Occurrence['kind']
export type EventOf<Kind extends EventKind> = Extract<DutyEvent, { readonly kind: Kind }>
