import type { Block, Paper, Text } from '../../../../../platform/documents/paper.ts'
import { unstated } from '../../../../../platform/documents/paper.ts'
import { isHeldOn } from '../../../domain/bodies/held-period.ts'
import type { CouncilCategory } from '../../../domain/certification-case.ts'
import { noMoneyItemInsertedOn } from '../../../domain/law-version.ts'
import { kindOf } from '../../../domain/papers/paper-kinds.ts'
import { areaText } from '../area-text.ts'
import { cellOr, type PaperFacts, writtenRows, writtenText } from '../paper-facts.ts'
import { dayOr, entries, heading, notes, paragraph, table, yearText } from '../paper-kit.ts'

const categoryWords: Readonly<Record<CouncilCategory, string>> = {
  receivesCare: '医療又は介護を受ける立場にある者',
  medicalBody: '診療に関する学識経験者の団体その他の関係団体',
  academic: '学識経験を有する者',
  other: 'その他',
}

/** 事業報告書 of a year, as the alliance stood on its last day. */
export function businessReportPaper(facts: PaperFacts): Paper {
  const { alliance, year } = facts
  return {
    title: '事業報告書',
    issuer: `${yearText(year)}\n${alliance.name}`,
    owner: alliance.name,
    blocks: [
      heading(1, '１．法人の概要'),
      outline(facts),
      heading(1, '２．社員'),
      members(facts),
      heading(1, '３．役員'),
      officers(facts),
      heading(1, '４．地域医療連携推進評議会'),
      council(facts),
      heading(1, '５．事業の概要'),
      paragraph(writtenText(facts, 'overview', '事業の概要')),
      heading(1, '６．医療連携推進方針の事項ごとの実績'),
      achievements(facts),
      heading(1, '７．会議の開催'),
      meetings(facts),
      heading(1, '８．その他の報告'),
      paragraph(writtenText(facts, 'further', 'その他の報告(なければ「なし」)')),
      notes(kindOf('businessReport').unconfirmed),
    ],
  }
}

function outline({ alliance, certification, on }: PaperFacts): Block {
  const { certifiedOn, establishedOn } = alliance.dutyFacts
  // The types came with the clause; a report of a year before knows none.
  const type = alliance.type ? `${alliance.type}型` : unstated('型(定款の条項と社員の種別)')
  return entries([
    { name: '名称', value: alliance.name },
    { name: '代表理事', value: cellOr(certification.representativeName, '代表理事の氏名') },
    { name: '設立の日', value: dayOr('設立の日', establishedOn) },
    { name: '医療連携推進認定の日', value: dayOr('認定の日', certifiedOn) },
    { name: '医療連携推進区域', value: areaText(certification.policy?.area ?? []) },
    ...(on < noMoneyItemInsertedOn ? [] : [{ name: '型', value: type }]),
  ])
}

const memberKindWords = { participant: '参加法人等', plainMember: 'その他の社員' } as const

function members({ alliance }: PaperFacts): Block {
  if (alliance.members.length === 0) return paragraph(unstated('社員'))
  return table(
    [
      ['名称', 8],
      ['種別', 4],
      ['議決権', 3, 'numeric'],
      ['施設', 9],
    ],
    alliance.members.map(({ name, kind, votes, facilities }): readonly Text[] => [
      name,
      kind ? memberKindWords[kind] : unstated('種別'),
      votes === undefined ? unstated('議決権') : String(votes),
      facilities ? facilities.map((each) => each.name ?? '名称不明').join('\n') || 'なし' : unstated('施設'),
    ]),
  )
}

function officers({ alliance, on }: PaperFacts): Block {
  const post = ({ role, represents }: (typeof alliance.officers)[number]) =>
    role === 'auditor' ? '監事' : represents?.some((held) => isHeldOn(held, on)) ? '代表理事' : '理事'
  const order = ['代表理事', '理事', '監事']
  const serving = alliance.officers
    .filter(({ held }) => isHeldOn(held, on))
    .toSorted((one, other) => order.indexOf(post(one)) - order.indexOf(post(other)))
  if (serving.length === 0) return paragraph(unstated('役員'))
  return table(
    [
      ['役職', 4],
      ['氏名', 6],
      ['選任の日', 6],
      ['兼職', 10],
    ],
    serving.map((each): readonly Text[] => [
      post(each),
      each.name,
      dayOr('選任の日', each.electedOn),
      each.posts ? each.posts.map(({ body }) => body).join('\n') || 'なし' : unstated('兼職'),
    ]),
  )
}

function council({ alliance, on }: PaperFacts): Block {
  const seated = alliance.councillors.filter(({ held }) => isHeldOn(held, on))
  if (seated.length === 0) return paragraph(unstated('評議会の構成員'))
  return table(
    [
      ['氏名', 6],
      ['立場', 14],
    ],
    seated.map(({ name, category }): readonly Text[] => [name, category ? categoryWords[category] : unstated('立場')]),
  )
}

/** What was written; where nothing is, each matter of the policy with what it aims at, so that none is passed over. */
function achievements(facts: PaperFacts): Block {
  const written = writtenRows(facts, 'achievements')
  const titles = ['医療連携推進方針の事項', '実施した内容', '目標に対する結果'] as const
  const matters = facts.certification.policy?.matters ?? []
  const rows =
    written.length > 0
      ? written.map((row) => titles.map((title, index) => cellOr(row[index], title)))
      : matters.map(({ title, targets = [] }): readonly Text[] => [
          title,
          unstated('実施した内容'),
          [...targets.flatMap((target) => [`目標　${target}\n`]), unstated('目標に対する結果')],
        ])
  if (rows.length === 0) return paragraph(unstated('事項ごとの実績'))
  return table(
    titles.map((title) => [title, 8] as const),
    rows,
  )
}

function meetings(facts: PaperFacts): Block {
  const written = writtenRows(facts, 'meetings')
  if (written.length === 0) return paragraph(unstated('会議の開催'))
  const titles = ['開催日', '会議', '主な議題'] as const
  return table(
    [
      [titles[0], 6],
      [titles[1], 6],
      [titles[2], 12],
    ],
    written.map((row) => titles.map((title, index) => cellOr(row[index], title))),
  )
}
