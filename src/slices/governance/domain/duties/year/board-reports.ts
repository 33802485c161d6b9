// 一般法91条2項: the executing directors report to the board at least once in three months; or, by the articles, at least twice a
// fiscal year, over four months apart. A written notice cannot stand in for the report (98条2項).
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { addDays, endOfMonths } from '../../../../../foundation/legal-period.ts'
import { schemeStartedOn } from '../../law-version.ts'
import { boardReportGapMonths, boardReportMonths } from '../../parameters/duty-parameters.ts'
import { notKnown, onDay } from '../deadline.ts'
import type { Basis, DutyRule, Schedule } from '../duty.ts'
import { afterDuty } from './accounts-duties.ts'
import type { YearGround } from './year-plan.ts'

const rule = 'directors-report-to-board'

const earlierReport = (on: CalendarDate, assumed: boolean): Basis =>
  afterDuty(rule, assumed ? `前の報告(${on}に行うとして)` : `前の報告 ${on}`)

/** One report after another: each within three months of the one before, actual or, once they end, as late as it may be. */
function everyThreeMonths({ lived, facts }: YearGround): readonly Schedule[] {
  const reports = facts.boardReportsOn?.toSorted()
  const last = reports?.findLast((on) => on < lived.from)
  if (!reports || !last) {
    const since = facts.establishedOn && facts.establishedOn >= lived.from ? facts.establishedOn : null
    if (!since || !reports) {
      const deadline = notKnown('boardReportsOn', `${lived.from}より前の、最後の理事会への報告の日`)
      return [{ deadline, basis: [] }]
    }
    return chain(since, reports, lived.until)
  }
  return chain(last, reports, lived.until)
}

function chain(first: CalendarDate, reports: readonly CalendarDate[], until: CalendarDate): readonly Schedule[] {
  const schedules: Schedule[] = []
  let [before, assumed] = [first, false]
  for (;;) {
    const due = endOfMonths(before, boardReportMonths)
    const done = reports.find((on) => on > before) ?? null
    if (due > until && (done ?? due) > until) return schedules
    schedules.push({
      key: `${schedules.length + 1}`,
      deadline: onDay(due),
      earliestOn: addDays(before, 1),
      doneOn: done,
      basis: [earlierReport(before, assumed)],
    })
    before = done ?? due
    assumed = done === null
  }
}

/** The first in time for a second over four months later; the second by the year's end. */
function twiceAYear({ lived, facts }: YearGround): readonly Schedule[] {
  const reports = facts.boardReportsOn?.filter((on) => lived.from <= on && on <= lived.until).toSorted()
  if (!reports) return [{ deadline: notKnown('boardReportsOn', '理事会への報告の日'), basis: [] }]
  const [first = null] = reports
  const firstBy = latestFirst(lived.until)
  const gapEndsOn = endOfMonths(first ?? firstBy, boardReportGapMonths)
  const second = reports.find((on) => on > gapEndsOn) ?? null
  const articles: Basis = { kind: 'articles', says: '定款: 毎事業年度に4か月を超える間隔で2回以上' }
  return [
    { key: '1', deadline: onDay(firstBy), earliestOn: lived.from, doneOn: first, basis: [articles] },
    {
      key: '2',
      deadline: onDay(lived.until),
      earliestOn: addDays(gapEndsOn, 1),
      doneOn: second,
      basis: [articles, earlierReport(first ?? firstBy, first === null)],
    },
  ]
}

function latestFirst(until: CalendarDate): CalendarDate {
  let first = until
  while (endOfMonths(first, boardReportGapMonths) >= until) first = addDays(first, -1)
  return first
}

export const boardReportDuty: DutyRule<YearGround> = {
  id: rule,
  title: '代表理事・業務執行理事の理事会への報告',
  validity: { from: schemeStartedOn },
  article: '一般法91条2項',
  who: '代表理事・業務執行理事',
  papers: ['職務の執行の状況の報告', '理事会議事録'],
  schedules: (ground) => {
    const { boardReports } = ground.facts.articles
    if (boardReports === 'everyThreeMonths') return everyThreeMonths(ground)
    if (boardReports === 'twiceAYear') return twiceAYear(ground)
    const label = '理事会への報告の回数の定め(3か月に1回以上か、年2回以上か)'
    return [{ deadline: notKnown('articles.boardReports', label), basis: [] }]
  },
}
