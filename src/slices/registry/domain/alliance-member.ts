import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Citation, Statement } from './source-document.ts'

/** 参加法人, or 社員 that is not one; null when the document does not tell. */
export type MemberKind = 'participant' | 'plainMember' | null

export interface Member {
  /** How the register calls it, and how its facilities point to it; `names` hold the documents' own wording. */
  readonly name: string
  readonly names: readonly [Statement<string>, ...Statement<string>[]]
  readonly kind: MemberKind
  readonly joined: readonly Statement<CalendarDate>[]
}

/** Beds (床) or places (名). A number without its definition misleads: licensed, reported and open beds differ. */
export interface CapacityStatement extends Citation {
  readonly value: number
  readonly unit: '床' | '名'
  readonly definition: string
  readonly parts: readonly { readonly name: string; readonly value: number }[]
}

/** How an official list registers the facility, which may differ from how the alliance's documents name it. */
export interface RegistrationStatement extends Citation {
  readonly name: string | null
  readonly institutionCode: string | null
  readonly address: string | null
}

export interface Facility {
  /** How the register calls it; `names` hold the documents' own wording. */
  readonly name: string
  readonly memberName: string | null
  readonly names: readonly [Statement<string>, ...Statement<string>[]]
  readonly capacities: readonly CapacityStatement[]
  readonly registrations: readonly RegistrationStatement[]
}
