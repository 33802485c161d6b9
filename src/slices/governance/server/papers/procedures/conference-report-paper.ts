import type { Block, Paper, Text } from '../../../../../platform/documents/paper.ts'
import { unstated } from '../../../../../platform/documents/paper.ts'
import { kindOf } from '../../../domain/papers/paper-kinds.ts'
import { writtenDay } from '../annual/audit-papers.ts'
import { areaText } from '../area-text.ts'
import { cellOr, type PaperFacts, writtenRows, writtenText } from '../paper-facts.ts'
import { heading, notes, paragraph, table } from '../paper-kit.ts'

/** What a 地域医療構想調整会議 is told: who works together where, with how many beds, on which matters, how far. */
export function conferenceReportPaper(facts: PaperFacts): Paper {
  const { alliance, certification } = facts
  return {
    title: '地域医療構想調整会議への報告',
    owner: alliance.name,
    letterhead: {
      dateLines: [writtenDay(facts, 'reportedOn', '報告の日')],
      addressee: [writtenText(facts, 'conference', '調整会議(構想区域)の名称'), '　御中'],
      sender: [{ name: '法人', value: alliance.name }],
    },
    blocks: [
      heading(1, '１．報告の趣旨'),
      paragraph(writtenText(facts, 'purpose', '報告の趣旨')),
      heading(1, '２．医療連携推進区域'),
      paragraph(areaText(certification.policy?.area ?? [])),
      heading(1, '３．参加する病院等と許可病床'),
      facilities(facts),
      heading(1, '４．機能の分担及び業務の連携に関する事項と目標'),
      matters(facts),
      heading(1, '５．取組の状況'),
      progress(facts),
      heading(1, '６．協議を求める事項'),
      paragraph(writtenText(facts, 'question', '協議を求める事項(なければ「なし」)')),
      notes(kindOf('conferenceReport').unconfirmed),
    ],
  }
}

function facilities({ alliance }: PaperFacts): Block {
  const rows = alliance.members.flatMap(({ name, facilities: own = [] }) =>
    own
      .filter(({ kind }) => kind === 'hospital' || kind === 'clinic' || kind === undefined)
      .map((facility): readonly Text[] => [
        name,
        cellOr(facility.name, '施設の名称'),
        facility.beds === undefined ? unstated('許可病床') : String(facility.beds),
      ]),
  )
  if (rows.length === 0) return paragraph(unstated('参加する病院及び診療所'))
  return table(
    [
      ['社員', 8],
      ['病院・診療所', 8],
      ['許可病床(床)', 4, 'numeric'],
    ],
    rows,
  )
}

function matters({ certification }: PaperFacts): Block {
  const stated = certification.policy?.matters ?? []
  if (stated.length === 0) return paragraph(unstated('機能の分担及び業務の連携に関する事項'))
  return table(
    [
      ['事項', 7],
      ['内容', 10],
      ['目標', 7],
    ],
    stated.map(({ title, text, targets = [] }): readonly Text[] => [
      title,
      cellOr(text, '事項の内容'),
      targets.length > 0 ? targets.join('\n') : unstated('目標'),
    ]),
  )
}

function progress(facts: PaperFacts): Block {
  const rows = writtenRows(facts, 'progress')
  if (rows.length === 0) return paragraph(unstated('取組の状況'))
  const titles = ['事項', '状況', '今後の予定'] as const
  return table(
    titles.map((title) => [title, 8] as const),
    rows.map((row) => titles.map((title, index) => cellOr(row[index], title))),
  )
}
