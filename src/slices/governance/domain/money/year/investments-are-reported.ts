// 法51条1項 (法70条の14), 規則32条の6 (規則39条の22): every year the papers tell of the investments; an investee is one of the
// parties of the report of related parties.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { allOf, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { moneyRuleNumber } from '../money-rule.ts'
import {
  type MoneyYear,
  type MoneyYearRule,
  onlyIfAnyBelongs,
  relatedPartyReportSpeaksOf,
  statusReportSpeaksOf,
} from './money-year.ts'
import { yearlyMoneyReport } from './yearly-money-report.ts'

function decide(facts: MoneyYear, today: CalendarDate): Finding {
  const all = yearlyMoneyReport(facts).investments
  if (!all) return unknown([missingFact('investments', 'この年度の出資のすべて', suppliers.office)])
  if (all.length === 0) return met('この年度に報告する出資はありません')
  return onlyIfAnyBelongs(all, allOf([statusReportSpeaksOf(all, facts, today), relatedPartyReportSpeaksOf(all, facts)]))
}

export const investmentsAreReported: MoneyYearRule = {
  ...moneyRuleNumber('E6', '法51条1項、規則32条の6'),
  title: '出資の毎年の報告',
  decide,
}
