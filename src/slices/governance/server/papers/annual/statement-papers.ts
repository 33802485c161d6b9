// 法51条2項, 会計基準: the three statements of a year's accounts, with the notes below the balance sheet.

import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { Block, Paper, Text } from '../../../../../platform/documents/paper.ts'
import { unstated } from '../../../../../platform/documents/paper.ts'
import {
  type AccountLine,
  assetSections,
  type balanceSections,
  debtSections,
  linesOf,
  netAssetSections,
  previousSumOf,
  sumOf,
  yenText,
} from '../../../domain/accounts/account-lines.ts'
import { kindOf } from '../../../domain/papers/paper-kinds.ts'
import type { AccountsOfYear, PaperFacts } from '../paper-facts.ts'
import { accountRows, heading, notes, paragraph, sumRow, table, yearColumns, yearText, yenCell } from '../paper-kit.ts'

export const noAccounts: Block = paragraph(unstated('この年度の会計(CSVの取込み)'))

/** In the year in which the corporation was founded there is no year before it to compare with. */
const isFirstYear = ({ alliance, year }: YearFacts): boolean => alliance.dutyFacts.establishedOn === year.from

type YearFacts = Pick<PaperFacts, 'alliance' | 'year'>

const yearTable = (facts: YearFacts, rows: readonly (readonly Text[])[]): Block =>
  isFirstYear(facts)
    ? table(
        yearColumns.slice(0, 2),
        rows.map((row) => row.slice(0, 2)),
      )
    : table(yearColumns, rows)

export function balanceSheetPaper(facts: PaperFacts): Paper {
  const { alliance, year, accounts } = facts
  return {
    title: '貸借対照表',
    issuer: `${formatJapaneseDate(year.until)}現在　${alliance.name}`,
    owner: alliance.name,
    blocks: accounts
      ? [
          balanceTable(facts, accounts),
          heading(1, '注記'),
          ...noteBlocks(accounts),
          notes(kindOf('balanceSheet').unconfirmed),
        ]
      : [noAccounts],
  }
}

export function balanceTable(facts: YearFacts, { lines, sums, sumsBefore }: AccountsOfYear): Block {
  const section = (name: string) => {
    const listed = linesOf(lines, 'balance', [name])
    return [sumRow(name, sumOf(listed), previousSumOf(listed)), ...accountRows(listed)]
  }
  const sections = (names: readonly (typeof balanceSections)[number][]) => names.flatMap(section)
  const withDebts = (given: typeof sums | null) => (given ? given.debtsYen + given.netAssetsYen : null)
  return yearTable(facts, [
    ['【資産の部】', '', ''],
    ...sections(assetSections),
    sumRow('資産合計', sums.assetsYen, sumsBefore?.assetsYen ?? null),
    ['【負債の部】', '', ''],
    ...sections(debtSections),
    sumRow('負債合計', sums.debtsYen, sumsBefore?.debtsYen ?? null),
    ['【純資産の部】', '', ''],
    ...sections(netAssetSections),
    sumRow('純資産合計', sums.netAssetsYen, sumsBefore?.netAssetsYen ?? null),
    sumRow('負債・純資産合計', sums.debtsYen + sums.netAssetsYen, withDebts(sumsBefore)),
  ])
}

function noteBlocks({ lines }: AccountsOfYear): readonly Block[] {
  const amount = ({ yen }: AccountLine) => (yen === null ? '' : `${yenText(yen)}円　`)
  return linesOf(lines, 'note').flatMap((line, index) => [
    heading(2, `(${index + 1}) ${line.section}`),
    paragraph(`${amount(line)}${line.note ?? ''}`),
  ])
}

export function incomeStatementPaper(facts: PaperFacts): Paper {
  const { alliance, year, accounts } = facts
  return {
    title: '損益計算書',
    issuer: `${yearText(year)}\n${alliance.name}`,
    owner: alliance.name,
    blocks: accounts ? [incomeTable(facts, accounts), notes(kindOf('incomeStatement').unconfirmed)] : [noAccounts],
  }
}

export function incomeTable(facts: YearFacts, { lines, sums, sumsBefore }: AccountsOfYear): Block {
  const section = (name: string, title = name) => {
    const listed = linesOf(lines, 'income', [name])
    return [sumRow(title, sumOf(listed), previousSumOf(listed)), ...accountRows(listed)]
  }
  const taxes = linesOf(lines, 'income', ['法人税等'])
  const beforeTaxes = sums.netIncomeYen + sumOf(taxes)
  const previousTaxes = previousSumOf(taxes)
  const previous = sumsBefore && previousTaxes !== null ? sumsBefore.netIncomeYen + previousTaxes : null
  return yearTable(facts, [
    ['【経常損益の部】', '', ''],
    ...section('経常収益'),
    ...section('経常費用'),
    sumRow('経常利益(△は損失)', sums.ordinaryProfitYen, sumsBefore?.ordinaryProfitYen ?? null),
    ['【特別損益の部】', '', ''],
    ...section('特別利益'),
    ...section('特別損失'),
    sumRow('税引前当期純利益(△は損失)', beforeTaxes, previous),
    ...section('法人税等'),
    sumRow('当期純利益(△は損失)', sums.netIncomeYen, sumsBefore?.netIncomeYen ?? null),
  ])
}

/** 規33条1項3号: of each account of the net assets, what it began with, how it changed, and what it ended with. */
export function netAssetChangesPaper(facts: PaperFacts): Paper {
  const { alliance, year, accounts } = facts
  return {
    title: '純資産変動計算書',
    issuer: `${yearText(year)}\n${alliance.name}`,
    owner: alliance.name,
    blocks: accounts ? [changesTable(facts, accounts), notes(kindOf('netAssetChanges').unconfirmed)] : [noAccounts],
  }
}

function changesTable(facts: YearFacts, { lines, sums, sumsBefore }: AccountsOfYear): Block {
  const brought = (yen: number | null) => yenCell(isFirstYear(facts) ? (yen ?? 0) : yen, '前年度末の額')
  const accounts = linesOf(lines, 'balance', netAssetSections)
  const changes = linesOf(lines, 'netAssets')
  const rows = accounts.flatMap(({ account, yen, previousYen }) => {
    const own = changes.filter(({ section }) => section === account)
    return [
      [`${account}　前年度末残高`, '', brought(previousYen)],
      ...own.map((each) => [`　${each.account}`, yenCell(each.yen, '変動の額'), '']),
      [`${account}　当年度末残高`, yenText(sumOf(own)), yenCell(yen, '当年度末の額')],
    ]
  })
  return table(
    [
      ['科目・変動の事由', 10],
      ['当期変動額(円)', 5, 'numeric'],
      ['残高(円)', 5, 'numeric'],
    ],
    [
      ...rows,
      ['純資産合計　前年度末残高', '', brought(sumsBefore?.netAssetsYen ?? null)],
      ['純資産合計　当年度末残高', yenText(sumOf(changes)), yenText(sums.netAssetsYen)],
    ],
  )
}
