import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { Paper } from '../../../../../platform/documents/paper.ts'
import { unstated } from '../../../../../platform/documents/paper.ts'
import { kindOf } from '../../../domain/papers/paper-kinds.ts'
import { cellOr, type PaperFacts, writtenRows, writtenText } from '../paper-facts.ts'
import { entries, heading, notes, paragraph, table, yearText } from '../paper-kit.ts'
import { writtenDay } from './audit-papers.ts'
import { balanceTable, incomeTable, noAccounts } from './statement-papers.ts'

const ways = {
  gazette: '官報に掲載する方法(要旨で足ります)',
  newspaper: '日刊新聞紙に掲載する方法(要旨で足ります)',
  electronic: '電子公告(全文を、定時社員総会の日から3年を経過する日まで継続して公告します)',
} as const

/** 法51条の3: without delay after the general meeting. The full text serves every way of publication. */
export function publicNoticePaper(facts: PaperFacts): Paper {
  const { alliance, year, accounts } = facts
  const way = alliance.articles.publicNotice
  return {
    title: '決算公告',
    issuer: alliance.name,
    owner: alliance.name,
    blocks: [
      entries([
        { name: '事業年度', value: yearText(year) },
        { name: '定時社員総会の承認', value: writtenDay(facts, 'approvedOn', '定時社員総会で承認した日') },
        { name: '公告の方法', value: way ? ways[way] : unstated('定款に定めた公告の方法') },
        ...(way === 'electronic'
          ? [{ name: '公告のアドレス', value: writtenText(facts, 'address', '電子公告のアドレス') }]
          : []),
      ]),
      ...(accounts
        ? [
            heading(1, `貸借対照表(${formatJapaneseDate(year.until)}現在)`),
            balanceTable(facts, accounts),
            heading(1, `損益計算書(${yearText(year)})`),
            incomeTable(facts, accounts),
          ]
        : [noAccounts]),
      notes(kindOf('publicNotice').unconfirmed),
    ],
  }
}

/** 法70条の13第1項: the council's evaluation against the targets of the 医療連携推進方針, to be published. */
export function councilEvaluationPaper(facts: PaperFacts): Paper {
  const { alliance, certification, year } = facts
  const targets = certification.policy?.matters?.flatMap(({ targets = [] }) => targets) ?? []
  const written = writtenRows(facts, 'evaluation')
  const columns = ['目標', '実績', '評価'] as const
  const rows =
    written.length > 0
      ? written.map((row) => columns.map((column, index) => cellOr(row[index], column)))
      : targets.map((target) => [target, unstated('実績'), unstated('評価')])
  return {
    title: '地域医療連携推進評議会による評価の結果',
    issuer: `${alliance.name}\n地域医療連携推進評議会`,
    owner: alliance.name,
    blocks: [
      entries([
        { name: '評価の対象', value: yearText(year) },
        { name: '評価した日', value: writtenDay(facts, 'evaluatedOn', '評価した日') },
        { name: '根拠', value: '医療法第70条の3第1項第17号ハ、第70条の13第1項' },
      ]),
      heading(1, '１．医療連携推進方針の目標に照らした評価'),
      rows.length > 0
        ? table(
            [
              ['目標', 8],
              ['実績', 8],
              ['評価', 8],
            ],
            rows,
          )
        : paragraph(unstated('医療連携推進方針の目標')),
      heading(1, '２．評価の結果'),
      paragraph(writtenText(facts, 'summary', '評価の結果')),
      heading(1, '３．社員総会及び理事会に対する意見'),
      paragraph(writtenText(facts, 'statement', '意見の有無')),
      notes(kindOf('councilEvaluation').unconfirmed),
    ],
  }
}
