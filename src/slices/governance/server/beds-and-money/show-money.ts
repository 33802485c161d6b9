import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { showMoney } from '../../contract/endpoints/money-endpoints.ts'
import { checkInvestment, checkMoneyYear, checkSupport } from '../../domain/money/check-money.ts'
import { overdueDays, supportFigures } from '../../domain/money/year/support-balance.ts'
import { yearlyMoneyReport } from '../../domain/money/year/yearly-money-report.ts'
import { acting, isOfficeOf } from '../duties/acting.ts'
import { reported } from './answer-lists.ts'
import { balancesOf, type MoneyOfAlliance, moneyYearOf, readMoney, type StoredSupport } from './money-of-alliance.ts'
import type { RegulatedWork } from './record-store.ts'

type Shown = OutputOf<typeof showMoney>

export const serveShowMoney = serve(showMoney, async (work: RegulatedWork, { query }) => {
  const ownerId = query.allianceId ?? acting(work).organisationId
  work.note({ subject: ownerId })
  const money = await readMoney(work, ownerId)
  if (!money) return refuse('alliance-not-found')
  const { alliance, supports, investments } = money
  return {
    name: alliance.name,
    today: work.today,
    type: alliance.type,
    noMoneyClause: alliance.articles.noMoneyClause ?? null,
    participants: alliance.members.filter(({ kind }) => kind === 'participant').map(({ name }) => name),
    supports: supports.map((stored) => shownSupport(stored, work.today)),
    investments: investments.map(({ key, revision, value, facts }) => ({
      ...{ id: key, revision, investment: value },
      answers: reported(checkInvestment(facts, work.today)),
    })),
    year: shownYear(money, query.inYear ?? work.today, work.today),
    balances: shownBalances(money),
    mayWrite: isOfficeOf(work, ownerId),
  }
})

function shownSupport({ key, revision, value, facts, movements }: StoredSupport, today: CalendarDate) {
  const untilToday = { from: today, until: today }
  return {
    ...{ id: key, revision, support: value },
    answers: reported(checkSupport(facts, today)),
    movements: movements.map(({ on, kind, yen, note }) => ({ on, kind, yen, note })),
    owedYen: supportFigures(facts, untilToday).closingYen,
    overdueDays: overdueDays(facts, today),
  }
}

function shownYear(money: MoneyOfAlliance, inYear: CalendarDate, today: CalendarDate): Shown['year'] {
  const year = money.yearOn(inYear)
  if (!year) return null
  const stored = money.years.find((each) => each.year.from === year.from)
  const facts = moneyYearOf(money, year)
  const { supports, investments, ...sums } = yearlyMoneyReport(facts)
  return {
    ...year,
    ...sums,
    revision: stored?.revision ?? null,
    figures: stored?.value ?? {},
    answers: reported(checkMoneyYear(facts, today)),
    lines: [...(supports ?? [])],
    investments: [...(investments ?? [])],
  }
}

function shownBalances(money: MoneyOfAlliance): Shown['balances'] {
  const stored = new Map(money.years.map((each) => [each.year.from, each]))
  return balancesOf(money).map(({ missing, warnings, year, ...balance }) => ({
    ...balance,
    year: { ...year },
    missing: missing.map((fact) => ({ ...fact })),
    warnings: [...warnings],
    figures: stored.get(year.from)?.value ?? {},
    revision: stored.get(year.from)?.revision ?? 0,
    reason: stored.get(year.from)?.reason ?? '',
  }))
}
