import type { Block, Paper, Text } from '../../../../platform/documents/paper.ts'
import { piecesOf } from '../../../../platform/documents/paper.ts'
import type { PaperId } from '../../domain/papers/paper-kinds.ts'
import { accountantReportPaper, auditorReportPaper } from './annual/audit-papers.ts'
import { businessReportPaper } from './annual/business-report-paper.ts'
import { moneyReportPaper, relatedPartiesPaper } from './annual/dealing-papers.ts'
import { propertyInventoryPaper, schedulesPaper } from './annual/inventory-papers.ts'
import { councilEvaluationPaper, publicNoticePaper } from './annual/publication-papers.ts'
import { balanceSheetPaper, incomeStatementPaper, netAssetChangesPaper } from './annual/statement-papers.ts'
import type { PaperFacts } from './paper-facts.ts'
import { articlesAmendmentPaper } from './procedures/articles-amendment-paper.ts'
import { articlesChecklistPaper } from './procedures/articles-checklist-paper.ts'
import { conferenceReportPaper } from './procedures/conference-report-paper.ts'
import { representativeApprovalPaper } from './procedures/representative-approval-paper.ts'

const writers: { readonly [Id in PaperId]: (facts: PaperFacts) => Paper } = {
  businessReport: businessReportPaper,
  propertyInventory: propertyInventoryPaper,
  balanceSheet: balanceSheetPaper,
  incomeStatement: incomeStatementPaper,
  netAssetChanges: netAssetChangesPaper,
  relatedParties: relatedPartiesPaper,
  schedules: schedulesPaper,
  moneyReport: moneyReportPaper,
  auditorReport: auditorReportPaper,
  accountantReport: accountantReportPaper,
  publicNotice: publicNoticePaper,
  councilEvaluation: councilEvaluationPaper,
  articlesChecklist: articlesChecklistPaper,
  articlesAmendment: articlesAmendmentPaper,
  representativeApproval: representativeApprovalPaper,
  conferenceReport: conferenceReportPaper,
}

/** The same facts always give the same paper, and the same paper the same bytes. */
export const writePaper = (id: PaperId, facts: PaperFacts): Paper => writers[id](facts)

/** What the paper marks as not stated, each once, in the paper's order. */
export function gapsOf({ letterhead, issuer, blocks }: Paper): readonly string[] {
  const texts: readonly Text[] = [
    ...(letterhead
      ? [...letterhead.dateLines, letterhead.addressee, ...letterhead.sender.map(({ value }) => value)]
      : []),
    ...(issuer ? [issuer] : []),
    ...blocks.flatMap(textsOf),
  ]
  const gaps = texts.flatMap((text) =>
    piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.gap])),
  )
  return [...new Set(gaps)]
}

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'heading':
    case 'code':
      return []
    case 'paragraph':
    case 'note':
      return [block.text]
    case 'list':
      return block.items
    case 'entries':
      return block.entries.map(({ value }) => value)
    case 'table':
      return block.rows.flat()
  }
}
