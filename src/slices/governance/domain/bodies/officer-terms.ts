// 一般法66条 (directors), 法70条の12第1項 → 法46条の5第9項 (auditors: two years by date; the formula of 一般法67条 is switched
// off by 法70条の16).
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { addDays, endOfMonths } from '../../../../foundation/legal-period.ts'
import type { MissingFact } from '../../../../foundation/rule.ts'
import { type FiscalYear, fiscalYearBefore, fiscalYearOn, type MonthDay } from '../fiscal-year.ts'
import { missingFact, suppliers } from '../missing-fact.ts'
import { auditorTermMonths, directorTermMonths } from '../parameters/body-parameters.ts'

export interface TermFacts {
  readonly fiscalYearStart?: MonthDay | undefined
  /** Years the articles shorten the directors' term to; null: the articles leave the Act's two. */
  readonly directorTermYears?: number | null | undefined
  /** The same for auditors. */
  readonly auditorTermYears?: number | null | undefined
  /** Ordinary general meetings, held or planned, each with the end of the year whose accounts it hears. */
  readonly ordinaryMeetings?: readonly { readonly ofYearEndingOn: CalendarDate; readonly on: CalendarDate }[]
}

export interface TermEnd {
  readonly article: string
  /** The officer's last day; for a director the day of that meeting, at whose close the term ends. Null: not known. */
  readonly endsOn: CalendarDate | null
  /** The year whose ordinary general meeting ends a director's term. */
  readonly ofYearEndingOn: CalendarDate | null
  readonly missing: readonly MissingFact[]
  readonly warnings: readonly string[]
}

const fiscalYearMissing = missingFact('articles.fiscalYearStart', '定款に定めた事業年度の初日', suppliers.office)
const shortening = (role: string): string =>
  `定款で${role}の任期を短縮しているかが書かれていないため、法律の上限で計算しています`

export function directorTermEnd(electedOn: CalendarDate, facts: TermFacts): TermEnd {
  const article = '一般法66条'
  const warnings = facts.directorTermYears === undefined ? [shortening('理事')] : []
  if (!facts.fiscalYearStart) {
    return { article, endsOn: null, ofYearEndingOn: null, missing: [fiscalYearMissing], warnings }
  }
  const months = monthsOf(facts.directorTermYears, directorTermMonths)
  const ofYearEndingOn = lastYearEndingBy(facts.fiscalYearStart, endOfMonths(electedOn, months)).until
  const meeting = facts.ordinaryMeetings?.find((each) => each.ofYearEndingOn === ofYearEndingOn)
  if (meeting) return { article, endsOn: meeting.on, ofYearEndingOn, missing: [], warnings }
  const label = `${ofYearEndingOn}に終わる事業年度の定時社員総会の日`
  const missing = [missingFact(`generalMeetings[${ofYearEndingOn}].on`, label, suppliers.office)]
  return { article, endsOn: null, ofYearEndingOn, missing, warnings }
}

/** Always a day: no meeting has to be known for it. */
export function auditorTermEnd(electedOn: CalendarDate, facts: TermFacts): TermEnd & { readonly endsOn: CalendarDate } {
  const endsOn = endOfMonths(electedOn, monthsOf(facts.auditorTermYears, auditorTermMonths))
  const warnings = facts.auditorTermYears === undefined ? [shortening('監事')] : []
  return { article: '法70条の12第1項(法46条の5第9項)', endsOn, ofYearEndingOn: null, missing: [], warnings }
}

/** A meeting at which the auditor cannot be elected again in time: the term has run out by date before it (法46条の5第9項). */
export function auditorTermWarning(end: TermEnd, meetingOn: CalendarDate): string | null {
  if (!end.endsOn || meetingOn <= end.endsOn) return null
  return `監事の任期は${end.endsOn}に満了し、社員総会の日(${meetingOn})より前です。監事の任期は日付で2年を超えられません(${end.article})`
}

/** Nobody serves longer than the Act allows, whatever the articles say. */
const monthsOf = (years: number | null | undefined, most: number): number =>
  years === null || years === undefined ? most : Math.min(years * 12, most)

function lastYearEndingBy(start: MonthDay, day: CalendarDate): FiscalYear {
  return fiscalYearBefore(start, fiscalYearOn(start, addDays(day, 1)))
}
