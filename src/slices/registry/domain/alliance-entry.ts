import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Prefecture } from '../../../foundation/prefectures.ts'
import type { ActivityStatement, PolicyStatement, UnreadableActivityMarks } from './alliance-activity.ts'
import type { Facility, Member } from './alliance-member.ts'
import type { Citation, StatedDay, Statement } from './source-document.ts'

export const statusNames = { certified: '認定', dissolved: '解散', revoked: '認定取消し' } as const

export type AllianceStatus = keyof typeof statusNames

/** `orderOfEstablishment` is the register's own number; `numberInDocument` is how another document counts. */
export interface NumberStatement extends Statement<number> {
  readonly basis: 'orderOfEstablishment' | 'numberInDocument'
}

export interface CertificationStatement extends Citation {
  readonly on: StatedDay
  /** As printed: 平成29年4月2日, H29.4. */
  readonly text: string
}

export interface StatusStatement extends Statement<AllianceStatus> {
  /** The day the alliance was dissolved or its certification revoked. */
  readonly endedOn: CalendarDate | null
  readonly text: string | null
}

export interface AreaMunicipality {
  readonly prefecture: Prefecture
  readonly county: string | null
  readonly name: string
}

/** 医療連携推進区域 as one document states it. */
export interface AreaStatement extends Citation {
  readonly planningArea: string | null
  readonly municipalities: readonly AreaMunicipality[]
}

export interface ChronologyEvent extends Citation {
  readonly on: StatedDay | null
  readonly what: string
}

/**
 * What is published about one alliance: statements, each with its document and day, side by side where documents
 * differ. The first statement of a kind is the one lists show; an empty list means that no document states it.
 */
export interface AllianceEntry {
  readonly names: readonly [Statement<string>, ...Statement<string>[]]
  readonly numbers: readonly NumberStatement[]
  readonly prefectures: readonly Statement<Prefecture>[]
  readonly certifications: readonly CertificationStatement[]
  readonly statuses: readonly [StatusStatement, ...StatusStatement[]]
  readonly offices: readonly Statement<string>[]
  readonly representatives: readonly Statement<string>[]
  readonly areas: readonly AreaStatement[]
  readonly members: readonly Member[]
  readonly facilities: readonly Facility[]
  readonly policies: readonly PolicyStatement[]
  readonly activities: readonly ActivityStatement[]
  readonly unreadableMarks: UnreadableActivityMarks | null
  readonly chronology: readonly ChronologyEvent[]
  readonly notes: readonly Statement<string>[]
}
