// 法70条の12, 70条の19; 一般法303条: what the records of officers and representatives themselves bring about, so that nobody has to
// write a second time that it happened, and a corrected record takes its duties with it.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { earlierOf } from '../../../../../foundation/legal-period.ts'
import type { Held } from '../../bodies/held-period.ts'
import type { OfficerOverTime } from '../../bodies/officers-over-time.ts'
import { servingOn } from '../../bodies/officers-over-time.ts'
import { fellVacantOn, overAFifthVacantSince } from '../../bodies/vacancies-are-filled.ts'
import type { FiscalYear } from '../../fiscal-year.ts'
import type { DutyEvent } from '../duty-facts.ts'

export interface OfficerRecord extends OfficerOverTime {
  readonly role: 'director' | 'auditor'
  readonly electedOn: CalendarDate
  readonly held: Held
  readonly endCause: 'termOver' | 'resigned' | 'removed' | 'died' | 'disqualified' | null
}

export interface RepresentativeRecord {
  readonly id: string
  readonly kind: 'selection' | 'removal'
  readonly decidedOn: CalendarDate
  readonly reappointment?: boolean | undefined
  readonly approvalArrivedOn: CalendarDate | null
}

export interface BodyRecords {
  readonly officers: readonly OfficerRecord[]
  readonly directorNumber?: number | undefined
  readonly auditorNumber?: number | undefined
  readonly representatives: readonly RepresentativeRecord[]
  readonly certifiedOn?: CalendarDate | undefined
  /** Whoever was elected there is registered by the duty that follows the meeting, not by an event of its own. */
  readonly ordinaryMeetingOn: CalendarDate | null
}

/** What happened in a year up to today; a vacancy that lasts, whenever it began. */
export function eventsOfBodies(records: BodyRecords, year: FiscalYear, today: CalendarDate): readonly DutyEvent[] {
  const until = earlierOf(today, year.until)
  const inYear = ({ on }: { readonly on: CalendarDate }) => year.from <= on && on <= until
  return [
    ...officerChanges(records).filter(inYear),
    ...representativeChanges(records).filter(inYear),
    ...certification(records).filter(inYear),
    ...vacancies(records, until),
  ]
}

function officerChanges({ officers, ordinaryMeetingOn }: BodyRecords): readonly DutyEvent[] {
  const changed = officers.flatMap(({ electedOn, held, endCause }) => [
    ...(electedOn === ordinaryMeetingOn || isReplacedTerm(officers, electedOn) ? [] : [held.from]),
    ...(held.until && endCause !== 'termOver' ? [held.until] : []),
  ])
  return [...new Set(changed)].map((on): DutyEvent => ({ id: `officers-changed-${on}`, kind: 'officersChanged', on }))
}

/** An election on the day on which terms ran out is the ordinary general meeting’s; who left otherwise is told of anyway. */
const isReplacedTerm = (officers: readonly OfficerRecord[], electedOn: CalendarDate): boolean =>
  officers.some(({ held }) => held.until === electedOn)

const representativeChanges = ({ representatives }: BodyRecords): readonly DutyEvent[] =>
  representatives.map(({ id, kind, decidedOn, reappointment, approvalArrivedOn }) =>
    kind === 'removal'
      ? { id, kind: 'representativeRemoved', on: decidedOn, approvalArrivedOn }
      : { id, kind: 'representativeSelected', on: decidedOn, reappointment, approvalArrivedOn },
  )

const certification = ({ certifiedOn }: BodyRecords): readonly DutyEvent[] =>
  certifiedOn ? [{ id: 'certified', kind: 'certified', on: certifiedOn }] : []

function vacancies(records: BodyRecords, on: CalendarDate): readonly DutyEvent[] {
  return (['director', 'auditor'] as const).flatMap((role): readonly DutyEvent[] => {
    const fixedNumber = role === 'director' ? records.directorNumber : records.auditorNumber
    const since = overAFifthVacantSince(records.officers, { role, fixedNumber }, on)
    if (!since) return []
    const serving = servingOn(records.officers, role, on)
    const vacantOn = fellVacantOn(records.officers, role, since)
    return [{ id: `${role}-posts-vacant-${since}`, kind: 'postsVacant', on: vacantOn, role, fixedNumber, serving }]
  })
}
