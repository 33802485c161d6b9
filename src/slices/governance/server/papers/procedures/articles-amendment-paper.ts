import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { Block, Paper, Text } from '../../../../../platform/documents/paper.ts'
import { statedOr, unstated } from '../../../../../platform/documents/paper.ts'
import type { FactChange } from '../../../domain/facts/fact-field.ts'
import { factChanges } from '../../../domain/facts/stated-facts.ts'
import { articlesGroups } from '../../../domain/facts/topics/articles-groups.ts'
import { kindOf } from '../../../domain/papers/paper-kinds.ts'
import { writtenDay } from '../annual/audit-papers.ts'
import { cellOr, type PaperFacts, writtenRows, writtenText } from '../paper-facts.ts'
import { heading, notes, paragraph, table } from '../paper-kit.ts'

/** 規39条の24: what changes (新旧対照表) and why, the proof of the procedure, and more where money or facilities are concerned. */
export function articlesAmendmentPaper(facts: PaperFacts): Paper {
  const { alliance, certification } = facts
  return {
    title: '定款変更認可申請書',
    owner: alliance.name,
    letterhead: {
      dateLines: [writtenDay(facts, 'appliedOn', '申請の日')],
      addressee: [statedOr('都道府県', certification.prefecture), '知事　殿'],
      sender: [
        { name: '名称', value: alliance.name },
        { name: '代表理事', value: writtenText(facts, 'representative', '代表理事の氏名') },
      ],
    },
    blocks: [
      paragraph(
        '医療法第70条の18において準用する同法第54条の9第3項の規定により、定款の変更の認可を受けたいので、関係書類を添えて次のとおり申請します。',
      ),
      heading(1, '１．変更の内容(新旧対照表)'),
      comparison(facts),
      ...recordedChanges(facts),
      heading(1, '２．変更の事由'),
      paragraph(writtenText(facts, 'reason', '変更の事由')),
      heading(1, '３．定款に定められた手続を経たこと'),
      paragraph(writtenText(facts, 'procedure', '社員総会の日と議決の結果')),
      heading(1, '４．添付書類'),
      { kind: 'list', marker: 'parentheses', items: attachments(facts) },
      notes([
        '主たる事務所の所在地又は公告方法だけを変更するときは、認可は要らず、遅滞なく届け出ます(規39条の25、法54条の9第5項)。',
        '認定取消しのときの贈与の条項(法70条の3第1項第19号)は変更できません(法70条の22第5項)。',
        ...kindOf('articlesAmendment').unconfirmed,
      ]),
    ],
  }
}

/** The clauses as the office wrote them; until then what the two recorded versions say differently, its clauses unnamed. */
function comparison(facts: PaperFacts): Block {
  const written = writtenRows(facts, 'clauses')
  const rows = written.length > 0 ? written : clausesToBeginWith(facts)
  if (rows.length === 0) return paragraph(unstated('変更する条の、変更前と変更後'))
  return table(
    [
      ['条', 4],
      ['変更前', 10],
      ['変更後', 10],
    ],
    rows.map(([clause, before, after]): readonly Text[] => [
      cellOr(clause, '条'),
      before?.trim() ? before : '(新設)',
      after?.trim() ? after : '(削る)',
    ]),
  )
}

const changesOf = ({ alliance, articlesBefore }: PaperFacts): readonly FactChange[] =>
  articlesBefore ? factChanges(articlesGroups, articlesBefore, alliance.articles) : []

/** The rows of the 新旧対照表 that follow from the recorded amendment; the office puts the clauses' words into them. */
export const clausesToBeginWith = (facts: PaperFacts): string[][] =>
  changesOf(facts).map(({ title, before, after }) => [
    '',
    `${title}：${before ?? '不明'}`,
    `${title}：${after ?? '不明'}`,
  ])

/** What the two recorded versions say differently, so that the office sees whether the table names it all. */
function recordedChanges(facts: PaperFacts): readonly Block[] {
  const changes = changesOf(facts)
  if (changes.length === 0 || writtenRows(facts, 'clauses').length === 0) return []
  return [
    heading(2, `登録された定款の内容の違い(${formatJapaneseDate(facts.on)}の前と後)`),
    table(
      [
        ['事項', 8],
        ['変更前', 8],
        ['変更後', 8],
      ],
      changes.map(({ title, before, after }) => [title, before ?? unstated(title), after ?? unstated(title)]),
    ),
  ]
}

function attachments({ alliance, articlesBefore }: PaperFacts): readonly Text[] {
  const [before, after] = [articlesBefore?.noMoneyClause, alliance.articles.noMoneyClause]
  return [
    '変更の内容(新旧対照表)及びその事由を記載した書類',
    '定款に定められた手続を経たことを証する書類(社員総会の議事録の写し)',
    ...(before === false && after === true
      ? ['資金の貸付けなどの支援を行っておらず、出資を受ける事業者がないことを証する書類(規39条の24第2項)']
      : []),
    ...(before === true && after === false ? ['参加法人等の氏名又は名称及び住所を記載した書類(規39条の24第3項)'] : []),
  ]
}
