// 法70条の3第1項第17号ハ, 70条の13 (the council's evaluation), 一般法66条 and 法46条の5第9項 (terms), the articles (plan and budget).
import { type CalendarDate, calendarDate, existingDate } from '../../../../../foundation/calendar-date.ts'
import { auditorTermWarning } from '../../bodies/officer-terms.ts'
import type { FiscalYear, MonthDay } from '../../fiscal-year.ts'
import { schemeStartedOn } from '../../law-version.ts'
import { noDay, notKnown, onDay } from '../deadline.ts'
import type { DutyRule } from '../duty.ts'
import { afterDuty, doneOn } from './accounts-duties.ts'
import { endingAuditors, endingDirectors } from './ending-terms.ts'
import { theMeeting } from './meeting-duties.ts'
import type { YearGround } from './year-plan.ts'

const validity = { from: schemeStartedOn }

/** The day of the year within a fiscal year. Only 29 February is missing in some years: there it is the month's last. */
function dayIn({ from, until }: FiscalYear, { month, day }: MonthDay): CalendarDate | null {
  const days = [from, until].map((end) => {
    const year = end.slice(0, 4)
    return existingDate(Number(year), month, day) ?? calendarDate(`${year}-02-28`)
  })
  return days.find((on) => from <= on && on <= until) ?? null
}

export const yearlyDuties: readonly DutyRule<YearGround>[] = [
  {
    // Of the year to come: due in the one that is lived, so that it is brought to mind before its day.
    id: 'next-plan-and-budget-settled',
    title: '翌事業年度の事業計画・予算の決定(年度の開始前)',
    validity,
    article: '定款(医療法に定めなし)',
    who: '定款で定める機関',
    papers: ['事業計画書', '収支予算書'],
    schedules: ({ facts, lived }) => {
      const { planBeforeYear } = facts.articles
      if (planBeforeYear === null || planBeforeYear === false) return []
      const deadline = planBeforeYear
        ? onDay(lived.until)
        : notKnown('articles.planBeforeYear', '事業計画・予算を年度の開始前に決める定款の定めがあるか')
      return [{ deadline, earliestOn: null, basis: [{ kind: 'articles', says: '定款: 翌年度の開始前' }] }]
    },
  },
  {
    id: 'directors-elected',
    title: '理事の選任(任期の満了)',
    validity,
    article: '一般法63条1項・66条',
    who: '社員総会',
    papers: ['選任の議案', '就任承諾書', '親族関係・兼職の申告書'],
    schedules: (ground) => {
      const ends = endingDirectors(ground)
      if (!ends) return [{ deadline: notKnown('officers', '理事の選任の日'), basis: [] }]
      if (ends.length === 0) return []
      const names = ends.map(({ officer }) => officer.name ?? officer.id).join('、')
      return [
        {
          title: `理事の選任(任期の満了: ${names})`,
          deadline: onDay(ground.plan.meetingOn),
          earliestOn: null,
          basis: [theMeeting(ground)],
          warnings: [...new Set(ends.flatMap(({ end }) => end.warnings))],
        },
      ]
    },
  },
  {
    id: 'auditors-elected',
    title: '監事の選任(任期の満了)',
    validity,
    article: '法70条の12第1項(法46条の5第9項)、一般法63条1項・72条1項',
    who: '社員総会',
    papers: ['選任の議案', '監事の同意書', '就任承諾書'],
    schedules: (ground) => {
      const { plan } = ground
      const ends = endingAuditors(ground)
      if (!ends) return [{ deadline: notKnown('officers', '監事の選任の日'), basis: [] }]
      return ends.map(({ officer, end }) => {
        const late = auditorTermWarning(end, plan.meetingOn)
        const unplanned = late && !plan.meetingIsPlanned ? `${late}(社員総会の日は未定)` : late
        return {
          key: officer.id,
          title: `監事の選任(任期の満了: ${officer.name ?? officer.id})`,
          deadline: onDay(end.endsOn),
          earliestOn: null,
          basis: [{ kind: 'event', says: `選任の日 ${officer.electedOn}(任期は${end.endsOn}まで)` }],
          warnings: [...end.warnings, ...(unplanned ? [unplanned] : [])],
        }
      })
    },
  },
  {
    id: 'council-evaluates',
    title: '地域医療連携推進評議会の評価',
    validity,
    article: '法70条の3第1項第17号ハ',
    who: '地域医療連携推進評議会',
    papers: ['評価書', '評議会議事録'],
    schedules: ({ facts, lived }) => {
      const by = facts.articles.councilEvaluationBy
      const day = by && dayIn(lived, by)
      const deadline = day
        ? onDay(day)
        : by === undefined
          ? notKnown('articles.councilEvaluationBy', '評議会が評価を行う時期の定め')
          : noDay('評価の時期・回数は法令にも定款にもありません(年1回が通例)')
      return [{ deadline, earliestOn: lived.from, basis: [{ kind: 'articles', says: '評議会の評価の時期の定め' }] }]
    },
  },
  {
    id: 'evaluation-published',
    title: '評議会の評価の公表',
    validity,
    article: '法70条の13第1項',
    who: '代表理事',
    papers: ['評価書'],
    schedules: (ground) => {
      const evaluatedOn = doneOn(ground, 'council-evaluates')
      return [
        {
          deadline: evaluatedOn
            ? noDay('公表の期限は法令にありません')
            : notKnown(`done[council-evaluates@${ground.closed.until}]`, '評議会が評価を行った日'),
          earliestOn: evaluatedOn,
          basis: [afterDuty('council-evaluates', '評議会の評価')],
        },
      ]
    },
  },
]
