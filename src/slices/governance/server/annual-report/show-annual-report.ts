import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { showAnnualReport } from '../../contract/papers/annual-report-endpoints.ts'
import { checkAccounts } from '../../domain/accounts/check-accounts.ts'
import { type FiscalYear, fiscalYearBefore, fiscalYearOn } from '../../domain/fiscal-year.ts'
import { kindOf, papersAbout } from '../../domain/papers/paper-kinds.ts'
import { recordedProperty } from '../beds-and-money/money-of-alliance.ts'
import { versionsOf } from './accounts/accounts-store.ts'
import { placeOf, standingOf } from './paper-standing.ts'
import { keptOn, procedureDays, textsOn } from './paper-store.ts'
import { paperFactsOf, type ReportSource, readReportSource } from './read-paper-facts.ts'
import type { ReportWork } from './report-tables.ts'

/** Without a day the last year that is over: that is the one whose papers are due. */
export const yearAsked = (
  { fiscalYearStart }: ReportSource,
  inYear: CalendarDate | undefined,
  today: CalendarDate,
): FiscalYear =>
  inYear
    ? fiscalYearOn(fiscalYearStart, inYear)
    : fiscalYearBefore(fiscalYearStart, fiscalYearOn(fiscalYearStart, today))

export const serveShowAnnualReport = serve(showAnnualReport, async (work: ReportWork, { query }) => {
  const source = await readReportSource(work)
  if (typeof source === 'string') return refuse(source)
  const year = yearAsked(source, query.inYear, work.today)
  work.note({ subject: source.allianceId })
  const { name, type, specified } = await source.factsOn(year.until)
  return {
    alliance: name,
    type,
    specified,
    year,
    isClosed: year.until < work.today,
    accounts: await shownAccounts(work, source, year),
    papers: (await yearPapers(work, source, year)).map(({ standing }) => standing),
    procedures: (await procedureDays(work, source.allianceId, papersAbout('day'))).map(({ paper, aboutOn }) => ({
      paper,
      title: kindOf(paper).title,
      aboutOn,
    })),
    mayWrite: work.viewer.kind === 'account' && work.viewer.roles.includes('secretariat'),
  }
})

export async function yearPapers(work: ReportWork, source: ReportSource, { from }: FiscalYear) {
  const [texts, kept] = [await textsOn(work, source.allianceId, from), await keptOn(work, source.allianceId, from)]
  const papers = []
  for (const paper of papersAbout('year')) {
    papers.push(await standingOf(source, placeOf(source, paper, from), texts.get(paper) ?? {}, kept))
  }
  return papers
}

async function shownAccounts(work: ReportWork, source: ReportSource, year: FiscalYear) {
  const { accounts } = await paperFactsOf(source, 'balanceSheet', year.from, {})
  if (!accounts) return null
  const others = source.years.filter((each) => each.year.from !== year.from)
  const recorded = source.money ? recordedProperty(source.money) : {}
  const check = checkAccounts({ year, lines: accounts.lines }, others, recorded)
  const versions = await versionsOf(work, source.allianceId, year)
  return {
    versions: versions.map(({ version, file_name, dealings_file_name, reason, recorded_at }) => ({
      version,
      fileName: file_name,
      dealingsFileName: dealings_file_name,
      reason,
      recordedAt: recorded_at.toISOString(),
    })),
    assetsYen: accounts.sums.assetsYen,
    netIncomeYen: accounts.sums.netIncomeYen,
    purposePropertyYen: accounts.balance?.balanceYen ?? null,
    // A record that was changed since may no longer agree with accounts that did when they were taken in.
    warnings: [...check.faults.map(({ message }) => message), ...check.warnings],
  }
}
