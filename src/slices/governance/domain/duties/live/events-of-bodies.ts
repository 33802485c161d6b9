// 法70条の12, 70条の19, 70条の22; 一般法303条: what the records of officers and representatives themselves bring about, so that nobody has to
// write a second time that it happened, and a corrected record takes its duties with it.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { earlierOf } from '../../../../../foundation/legal-period.ts'
import type { Held } from '../../bodies/held-period.ts'
import type { OfficerOverTime } from '../../bodies/officers-over-time.ts'
import { servingOn } from '../../bodies/officers-over-time.ts'
import { fellVacantOn, overAFifthVacantSince } from '../../bodies/vacancies-are-filled.ts'
import type { FiscalYear } from '../../fiscal-year.ts'
import type { DutyEvent } from '../duty-facts.ts'
import { dutiesOfEvents } from '../list-duties.ts'

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
  readonly revokedOn?: CalendarDate | undefined
  /** Whoever was elected there is registered by the duty that follows the meeting, not by an event of its own. */
  readonly ordinaryMeetingOn: CalendarDate | null
}

/**
 * What happened in a year up to today, and what happened before it and still asks something in it; a vacancy that lasts, whenever
 * it began.
 */
export function eventsOfBodies(records: BodyRecords, year: FiscalYear, today: CalendarDate): readonly DutyEvent[] {
  const until = earlierOf(today, year.until)
  const isOfYear = (event: DutyEvent) =>
    event.on <= until && (year.from <= event.on || (year.from <= until && reachesInto(event, year.from)))
  return [
    ...officerChanges(records).filter(isOfYear),
    ...representativeChanges(records).filter(isOfYear),
    ...certification(records).filter(isOfYear),
    ...vacancies(records, until),
  ]
}

/** A change of 30 March is registered in April; a choice that waits for its approval waits in the new year too. */
const reachesInto = (event: DutyEvent, from: CalendarDate): boolean =>
  dutiesOfEvents({ articles: {}, events: [event] }, from).some(({ dueOn, doneOn }) =>
    dueOn === null ? doneOn === null && event.kind.startsWith('representative') : dueOn >= from,
  )

function officerChanges({ officers, ordinaryMeetingOn }: BodyRecords): readonly DutyEvent[] {
  const changed = officers.flatMap(({ electedOn, held, endCause }) => [
    ...(electedOn === ordinaryMeetingOn ? [] : [held.from]),
    ...(held.until && endCause !== 'termOver' ? [held.until] : []),
  ])
  return [...new Set(changed)].map((on): DutyEvent => ({ id: `officers-changed-${on}`, kind: 'officersChanged', on }))
}

const representativeChanges = ({ representatives }: BodyRecords): readonly DutyEvent[] =>
  representatives.map(({ id, kind, decidedOn, reappointment, approvalArrivedOn }) =>
    kind === 'removal'
      ? { id, kind: 'representativeRemoved', on: decidedOn, approvalArrivedOn }
      : { id, kind: 'representativeSelected', on: decidedOn, reappointment, approvalArrivedOn },
  )

const certification = ({ certifiedOn, revokedOn }: BodyRecords): readonly DutyEvent[] => [
  ...(certifiedOn ? [{ id: 'certified', kind: 'certified', on: certifiedOn } as const] : []),
  ...(revokedOn ? [{ id: 'revoked', kind: 'revoked', on: revokedOn } as const] : []),
]

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
