import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { sumsOfYear, sumsOfYearBefore } from '../../domain/accounts/account-sums.ts'
import { type FiscalYear, fiscalYearOn, livedPartOf, type MonthDay } from '../../domain/fiscal-year.ts'
import { type YearlyMoneyReport, yearlyMoneyReport } from '../../domain/money/year/yearly-money-report.ts'
import { kindOf, type PaperId, type PaperTexts } from '../../domain/papers/paper-kinds.ts'
import { balancesOf, type MoneyOfAlliance, moneyYearOf, readMoney } from '../beds-and-money/money-of-alliance.ts'
import { caseShape } from '../certify/certify-value.ts'
import { type AllianceFacts, readAllianceFacts } from '../living/alliance-facts.ts'
import { representativeStep } from '../living/officers.ts'
import type { AccountsOfYear, PaperFacts } from '../papers/paper-facts.ts'
import { accountsOfAllYears, type KeptAccounts } from './accounts/accounts-store.ts'
import type { ReportWork } from './report-tables.ts'

/** What the papers of one alliance are written from, apart from what its office writes. */
export interface ReportSource {
  readonly allianceId: string
  readonly fiscalYearStart: MonthDay
  readonly factsOn: (day: CalendarDate) => Promise<AllianceFacts>
  readonly years: readonly KeptAccounts[]
  readonly money: MoneyOfAlliance | null
}

export type MissingSource = 'alliance-not-found' | 'year-unknown'

export async function readReportSource(work: ReportWork): Promise<ReportSource | MissingSource> {
  if (work.viewer.kind !== 'account') throw new Error('the papers of a year let only accounts in')
  const allianceId = work.viewer.organisationId
  const today = await readAllianceFacts(workFor(work), allianceId, work.today)
  if (!today) return 'alliance-not-found'
  if (!today.articles.fiscalYearStart) return 'year-unknown'
  const read = new Map<CalendarDate, Promise<AllianceFacts>>([[work.today, Promise.resolve(today)]])
  const factsOn = (day: CalendarDate): Promise<AllianceFacts> => {
    const known = read.get(day) ?? readAllianceFacts(workFor(work), allianceId, day).then((facts) => facts ?? today)
    read.set(day, known)
    return known
  }
  return {
    allianceId,
    fiscalYearStart: today.articles.fiscalYearStart,
    factsOn,
    years: await accountsOfAllYears(work, allianceId),
    money: await readMoney(workFor(work), allianceId),
  }
}

/** The facts of a paper: of the last day of its year, or of the day of its procedure. */
export async function paperFactsOf(
  source: ReportSource,
  paper: PaperId,
  aboutOn: CalendarDate,
  texts: PaperTexts,
): Promise<PaperFacts> {
  const year = fiscalYearOn(source.fiscalYearStart, aboutOn)
  const ofYear = kindOf(paper).about === 'year'
  const on = ofYear ? year.until : aboutOn
  const alliance = await source.factsOn(on)
  const before = ofYear ? null : await source.factsOn(addDays(on, -1))
  const step = alliance.statements
    .each('representative')
    .map(representativeStep)
    .find(({ decidedOn }) => decidedOn === on)
  const accounts = ofYear ? accountsOf(source, year) : null
  const personName = alliance.officers.find(({ id }) => id === step?.person)?.name
  return {
    alliance,
    certification: caseShape.parse(alliance.writtenCase),
    on,
    year: livedPartOf(year, alliance.dutyFacts.establishedOn),
    accounts,
    money: ofYear ? moneyReportOf(source, year, accounts) : null,
    articlesBefore: before && before.articlesOn !== null ? before.articles : null,
    step: step && { ...step, personName },
    texts,
  }
}

function accountsOf({ years, money }: ReportSource, year: FiscalYear): AccountsOfYear | null {
  const kept = years.find((each) => each.year.from === year.from)
  if (!kept) return null
  const balances = money ? balancesOf(money) : []
  return {
    lines: kept.lines,
    dealings: kept.dealings,
    sums: sumsOfYear(kept.lines),
    sumsBefore: sumsOfYearBefore(kept.lines),
    balance: balances.find((each) => each.year.from === year.from) ?? null,
  }
}

/** An office that recorded no support at all may not have begun to: then it says itself whether there was one. */
function moneyReportOf(
  { money }: ReportSource,
  year: FiscalYear,
  accounts: AccountsOfYear | null,
): YearlyMoneyReport | null {
  if (!money || money.supports.length + money.investments.length === 0) return null
  const stated = moneyYearOf(money, year)
  const totalAssetsYen = accounts?.sums.assetsYen ?? stated.totalAssetsYen
  const report = yearlyMoneyReport({ ...stated, totalAssetsYen })
  return { ...report, investments: money.investments.length === 0 ? null : report.investments }
}
