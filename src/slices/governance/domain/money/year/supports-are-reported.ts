// 法51条1項 (法70条の14), 規則32条の6, 会計基準10条・17条7号: every year the papers tell of the support given — the status
// report, the report of related parties from its thresholds on, the note on dealings with participants, and the allowance.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { allOf, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { judged } from '../../rules/criterion.ts'
import { everyTruth, someTruth } from '../../three-valued.ts'
import { moneyRuleNumber } from '../money-rule.ts'
import {
  type MoneyYear,
  type MoneyYearRule,
  onlyIfAnyBelongs,
  relatedPartyReportSpeaksOf,
  statusReportSpeaksOf,
} from './money-year.ts'
import { type SupportLine, yearlyMoneyReport } from './yearly-money-report.ts'

const dealingsAreNoted = ({ dealingsNoted }: MoneyYear): Finding =>
  judged(dealingsNoted, {
    field: 'dealingsNoted',
    label: '参加法人等との取引の注記(会計基準17条7号)',
    supplier: suppliers.accountant,
    good: true,
    met: '参加法人等との取引が注記されています',
    broken: '参加法人等との取引が注記されていません',
  })

/** Asked for loans only; a support of unknown kind may be one. */
function allowanceIsConsidered(all: readonly SupportLine[], { allowanceConsidered }: MoneyYear): Finding {
  const isLoan = someTruth(
    all.map(({ support, belongs }) => everyTruth([belongs, support.kind ? support.kind === 'loan' : undefined])),
  )
  if (isLoan === false) return met('この年度に貸付けはありません')
  const finding = judged(allowanceConsidered, {
    field: 'allowanceConsidered',
    label: '貸倒引当金の検討(会計基準10条)',
    supplier: suppliers.accountant,
    good: true,
    met: '貸倒引当金が検討されています',
    broken: '貸倒引当金が検討されていません',
  })
  if (isLoan || finding.outcome !== 'broken') return finding
  return unknown(
    [missingFact('supports', '種類や年度が分からない支援が貸付けか', suppliers.office)],
    ...finding.because,
  )
}

function decide(facts: MoneyYear, today: CalendarDate): Finding {
  const all = yearlyMoneyReport(facts).supports
  if (!all) return unknown([missingFact('supports', 'この年度の支援のすべて', suppliers.office)])
  if (all.length === 0) return met('この年度に報告する支援はありません')
  return onlyIfAnyBelongs(
    all,
    allOf([
      statusReportSpeaksOf(all, facts, today),
      relatedPartyReportSpeaksOf(all, facts),
      dealingsAreNoted(facts),
      allowanceIsConsidered(all, facts),
    ]),
  )
}

export const supportsAreReported: MoneyYearRule = {
  ...moneyRuleNumber('L8', '法51条1項、規則32条の6、会計基準10条・17条7号'),
  title: '支援の毎年の報告',
  decide,
}
