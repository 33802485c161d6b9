import { parseCalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { Paper, Text } from '../../../../../platform/documents/paper.ts'
import { gapMark, unstated } from '../../../../../platform/documents/paper.ts'
import { isHeldOn } from '../../../domain/bodies/held-period.ts'
import { kindOf } from '../../../domain/papers/paper-kinds.ts'
import { type PaperFacts, writtenText } from '../paper-facts.ts'
import { dayOr, entries, heading, notes, paragraph, yearText } from '../paper-kit.ts'

export const writtenDay = (facts: PaperFacts, key: string, what: string): Text => {
  const written = writtenText(facts, key, what)
  return typeof written === 'string' ? dayOr(what, parseCalendarDate(written)) : written
}

/** 規33条の2の3: method and content, opinion, inability, date. The auditors of the year's last day sign. */
export function auditorReportPaper(facts: PaperFacts): Paper {
  const { alliance, year } = facts
  const auditors = alliance.officers.filter(({ role, held }) => role === 'auditor' && isHeldOn(held, facts.on))
  return {
    title: '監査報告書',
    owner: alliance.name,
    letterhead: {
      dateLines: [writtenDay(facts, 'reportedOn', '監査報告書の作成日')],
      addressee: `${alliance.name}\n　社員総会　御中\n　理事会　御中`,
      sender:
        auditors.length === 0
          ? [{ name: '監事', value: unstated('監事の氏名') }]
          : auditors.map(({ name }) => ({ name: '監事', value: name })),
    },
    blocks: [
      paragraph(
        `医療法第70条の14において準用する同法第51条第4項の規定により、${formatJapaneseDate(year.from)}から${formatJapaneseDate(year.until)}までの事業年度の事業報告書等を監査しました。`,
      ),
      heading(1, '１．監査の方法及びその内容'),
      paragraph(writtenText(facts, 'method', '監査の方法及びその内容')),
      heading(1, '２．事業報告書等が法令に準拠して作成されているかどうかについての意見'),
      paragraph(writtenText(facts, 'opinion', '監査の意見')),
      heading(1, '３．監査のため必要な調査ができなかった場合の、その旨及びその理由'),
      paragraph(writtenText(facts, 'inability', '調査ができなかったことの有無')),
      notes(kindOf('auditorReport').unconfirmed),
    ],
  }
}

/** 規33条の2の5: the report itself is the accountant's; this sheet goes before it. */
export function accountantReportPaper(facts: PaperFacts): Paper {
  const { alliance, year } = facts
  return {
    title: '公認会計士又は監査法人の監査報告書',
    issuer: alliance.name,
    owner: alliance.name,
    blocks: [
      entries([
        { name: '事業年度', value: yearText(year) },
        { name: '監査の対象', value: '財産目録、貸借対照表及び損益計算書' },
        { name: '監査をした者', value: writtenText(facts, 'accountant', '公認会計士又は監査法人の名称') },
        { name: '報告書の日付', value: writtenDay(facts, 'reportedOn', '監査報告書の日付') },
      ]),
      paragraph('この表紙に続けて、監査報告書の原本の写しを綴じてください。'),
      paragraph(
        '監査報告書には、監査の方法及びその内容、意見、意見を表明できないときはその理由、追記情報、作成の日が記載されていることを確かめてください(医療法施行規則第33条の2の5)。',
      ),
      ...(alliance.specified === null
        ? [
            notes([
              `特定地域医療連携推進法人に当たるかは分かっていません${gapMark(unstated('特定に当たるか'))}。当たるときは、この監査は要りません(医療法第70条の14)。`,
            ]),
          ]
        : []),
    ],
  }
}
