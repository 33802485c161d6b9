import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { endOfMonths } from '../../../../../foundation/legal-period.ts'
import {
  allOf,
  broken,
  type Finding,
  type MissingFact,
  met,
  type Rule,
  unknown,
} from '../../../../../foundation/rule.ts'
import type { FiscalYear } from '../../fiscal-year.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { reportPreparedWithinMonths } from '../../parameters/money-parameters.ts'
import { everyTruth, type Truth } from '../../three-valued.ts'
import type { FundingSupport } from '../funding-support.ts'
import type { Investment } from '../investment.ts'

/** One fiscal year's papers about money given, and everything that was given. Lists are complete when present. */
export interface MoneyYear {
  readonly year: FiscalYear
  readonly supports?: readonly FundingSupport[] | undefined
  readonly investments?: readonly Investment[] | undefined
  readonly totalAssetsYen?: number | undefined
  /** 資金調達支援・出資の状況報告書: its day (null: not prepared) and the ids it speaks of. */
  readonly statusReportOn?: CalendarDate | null | undefined
  readonly statusReportLists?: readonly string[] | undefined
  /** 関係事業者取引報告書. */
  readonly relatedPartyReportLists?: readonly string[] | undefined
  /** 会計基準17条7号: the note on dealings with participants. */
  readonly dealingsNoted?: boolean | undefined
  /** 会計基準10条: 貸倒引当金 was considered for the loans. */
  readonly allowanceConsidered?: boolean | undefined
}

export type MoneyYearRule = Rule<MoneyYear>

/** Something that a year's papers must speak of, if it belongs to the year. */
export interface Reportable {
  readonly id: string
  readonly title: string
  readonly belongs: Truth
  readonly relatedParty: Truth
}

/** Those that the papers must certainly speak of and do not, and those of which the facts leave it open. */
function leftOut(all: readonly Reportable[], lists: readonly string[], isDue: (each: Reportable) => Truth) {
  const left = all.filter(({ id }) => !lists.includes(id)).map((each) => ({ each, due: isDue(each) }))
  return {
    certain: left.filter(({ due }) => due).map(({ each }) => each),
    open: left.filter(({ due }) => due === undefined).map(({ each }) => each),
  }
}

const titlesOf = (all: readonly Reportable[]): string => all.map(({ title }) => title).join('、')

/** The status report is prepared within two months of the year's end, and speaks of each. */
export const statusReportSpeaksOf = (all: readonly Reportable[], facts: MoneyYear, today: CalendarDate): Finding =>
  allOf([reportIsPrepared(facts, today), reportSpeaksOfEach(all, facts)])

function reportIsPrepared({ statusReportOn, year }: MoneyYear, today: CalendarDate): Finding {
  const dueOn = endOfMonths(year.until, reportPreparedWithinMonths)
  const due = `資金調達支援・出資の状況報告書の期限 ${formatJapaneseDate(dueOn)}`
  if (statusReportOn === undefined || (statusReportOn === null && today <= dueOn)) {
    return unknown([missingFact('statusReportOn', '状況報告書を作成した日', suppliers.office)], due)
  }
  if (statusReportOn === null) return broken(`${due}(作成されていません)`)
  const because = `${due}、作成 ${formatJapaneseDate(statusReportOn)}`
  return statusReportOn <= dueOn ? met(because) : broken(`${because}(期限の後です)`)
}

function reportSpeaksOfEach(all: readonly Reportable[], { statusReportLists }: MoneyYear): Finding {
  if (!statusReportLists) {
    return unknown([missingFact('statusReportLists', '状況報告書に載せた支援・出資', suppliers.office)])
  }
  const { certain, open } = leftOut(all, statusReportLists, ({ belongs }) => belongs)
  if (certain.length > 0) return broken(`状況報告書に載っていません: ${titlesOf(certain)}`)
  return open.length > 0 ? unknown(open.map(yearMissing)) : met('この年度のものはすべて状況報告書に載っています')
}

export const yearMissing = ({ id, title }: Reportable): MissingFact =>
  missingFact(`belongs[${id}]`, `${title}がこの年度にあったか(契約の日と増減)`, suppliers.accountant)

/** 規則32条の6: what reaches the thresholds goes into the report of related parties. */
export function relatedPartyReportSpeaksOf(all: readonly Reportable[], facts: MoneyYear): Finding {
  const lists = facts.relatedPartyReportLists
  const isDue = ({ belongs, relatedParty }: Reportable) => everyTruth([belongs, relatedParty])
  const { certain, open } = leftOut(all, lists ?? [], isDue)
  if (certain.length + open.length === 0) return met('関係事業者取引報告書に載っていないものはありません')
  if (lists && certain.length > 0) return broken(`関係事業者取引報告書に載っていません: ${titlesOf(certain)}`)
  const listMissing = missingFact('relatedPartyReportLists', '関係事業者取引報告書に載せた取引', suppliers.accountant)
  return unknown([
    ...(lists ? [] : [listMissing]),
    ...open.map(({ id, title }) =>
      missingFact(`relatedParty[${id}]`, `${title}が関係事業者取引報告書の基準に当たるか`, suppliers.accountant),
    ),
  ])
}

/** Where nothing certainly belongs to the year, no paper is certainly owed. */
export function onlyIfAnyBelongs(all: readonly Reportable[], finding: Finding): Finding {
  if (finding.outcome !== 'broken' || all.some(({ belongs }) => belongs)) return finding
  return unknown([...all.map(yearMissing), ...finding.missing], ...finding.because)
}
