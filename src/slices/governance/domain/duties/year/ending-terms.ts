// 一般法66条 (directors: at the meeting of the closed year), 法46条の5第9項 (auditors: by their own day in the lived year).

import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { auditorTermEnd, directorTermEnd, type TermEnd } from '../../bodies/officer-terms.ts'
import type { OfficerTerm } from '../duty-facts.ts'
import { latestMeetingAfter, type YearGround } from './year-plan.ts'

export interface EndingTerm {
  readonly officer: OfficerTerm
  readonly end: TermEnd
}

const officersOf = ({ facts }: YearGround, role: OfficerTerm['role']): readonly OfficerTerm[] | null =>
  facts.officers?.filter((officer) => officer.role === role) ?? null

/** Null while the officers are not stated. */
export const endingDirectors = (ground: YearGround): readonly EndingTerm[] | null =>
  officersOf(ground, 'director')
    ?.map((officer) => ({ officer, end: directorTermEnd(officer.electedOn, ground.facts.articles) }))
    .filter(({ end }) => end.ofYearEndingOn === ground.closed.until) ?? null

/** The same; those whose term ends before the next meeting can hear of it are elected at this one. */
export const endingAuditors = (ground: YearGround) =>
  officersOf(ground, 'auditor')
    ?.map((officer) => ({ officer, end: auditorTermEnd(officer.electedOn, ground.facts.articles) }))
    .filter(({ end }) => ground.lived.from <= end.endsOn && end.endsOn <= ground.lived.until) ?? null

export interface HeldOverTerm extends EndingTerm {
  /** The day the term ran out; for a director the last lawful day of the meeting that ended it. */
  readonly ranOutOn: CalendarDate
}

/** 一般法75条: whoever still holds the post although the term ran out before the lived year. None while nobody is stated. */
export function heldOverTerms(ground: YearGround): readonly HeldOverTerm[] {
  const { facts, closed, lived } = ground
  const directors = (officersOf(ground, 'director') ?? []).flatMap((officer) => {
    const end = directorTermEnd(officer.electedOn, facts.articles)
    const { ofYearEndingOn: yearEnd } = end
    return yearEnd && yearEnd < closed.until ? [{ officer, end, ranOutOn: latestMeetingAfter(yearEnd, facts) }] : []
  })
  const auditors = (officersOf(ground, 'auditor') ?? []).flatMap((officer) => {
    const end = auditorTermEnd(officer.electedOn, facts.articles)
    return end.endsOn < lived.from ? [{ officer, end, ranOutOn: end.endsOn }] : []
  })
  return [...directors, ...auditors]
}
