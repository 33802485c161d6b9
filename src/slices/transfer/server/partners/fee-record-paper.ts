import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { type Block, type Paper, unstated } from '../../../../platform/documents/paper.ts'
import type { Worksheet } from '../../../../platform/files/write-xlsx.ts'
import { caseNumber } from '../../domain/case-number.ts'
import type { Months } from '../../domain/figures/month-period.ts'
import { timelinessNames } from '../../domain/partners/fee-standing.ts'
import { meetingMeansNames, partnerKindNames } from '../../domain/partners/partner.ts'
import type { ReadPartners } from './read-partners.ts'
import type { readSupportDates } from './support-dates.ts'

export interface FeeRecord {
  readonly ownerName: string
  readonly list: ReadPartners
  readonly period: Months
  readonly cases: Awaited<ReturnType<typeof readSupportDates>>
}

const day = (date: CalendarDate | null, what: string) => (date ? formatJapaneseDate(date) : unstated(what))
const judged = (date: CalendarDate | null, what: string, timely: keyof typeof timelinessNames | undefined) =>
  date && timely && timely !== 'unknown' ? `${formatJapaneseDate(date)}(${timelinessNames[timely]})` : day(date, what)

/** What an inspection of 入退院支援加算 looks for, on one paper. It names no patient: the case's number leads to the chart. */
export function feeRecordPaper({ ownerName, list, period, cases }: FeeRecord): Paper {
  const { rules } = list
  return {
    title: '入退院支援加算に関する記録',
    owner: ownerName,
    issuer: [`${formatJapaneseDate(list.on)}現在`, `\n${ownerName}`],
    blocks: [
      ...(rules ? [standingOf(list, rules)] : []),
      { kind: 'heading', level: 1, text: `１　連携機関の一覧(${list.partnersCounted}機関)` },
      {
        kind: 'table',
        columns: [
          { title: '名称', share: 5 },
          { title: '種類', share: 3 },
          { title: '連携を始めた日', share: 3 },
          { title: '1年間の面会', share: 2 },
        ],
        rows: list.partners.map((each) => [
          each.name,
          partnerKindNames[each.kind],
          day(each.agreedOn, '連携を始めた日'),
          `${each.held}回`,
        ]),
      },
      { kind: 'heading', level: 1, text: '２　面会の記録' },
      {
        kind: 'table',
        columns: [
          { title: '年月日', share: 3 },
          { title: '方法', share: 2 },
          { title: '相手の機関', share: 4 },
          { title: '出席者', share: 4 },
          { title: '内容', share: 4 },
        ],
        rows: list.meetings.map((each) => [
          formatJapaneseDate(each.heldOn),
          meetingMeansNames[each.means],
          each.partnerNames.join('、'),
          each.attendees,
          each.subject,
        ]),
      },
      { kind: 'heading', level: 1, text: `３　依頼ごとの日付(${period.from}から${period.through}に照会したもの)` },
      {
        kind: 'table',
        columns: [
          { title: '番号・部署', share: 3 },
          { title: '入院日', share: 3 },
          { title: '退院困難な要因の抽出', share: 4 },
          { title: '患者・家族との面談', share: 4 },
          { title: 'カンファレンス', share: 4 },
        ],
        rows: cases.map((each) => [
          `${caseNumber(each.number)}\n${each.department}`,
          day(each.admittedOn, '入院日'),
          judged(each.screenedOn, '抽出', each.timeliness?.screening),
          judged(each.interviewedOn, '面談', each.timeliness?.interview),
          judged(each.conferredOn, 'カンファレンス', each.timeliness?.conference),
        ]),
      },
      { kind: 'note', text: '患者の氏名は記載していません。番号から診療録を参照してください。' },
    ],
  }
}

function standingOf(list: ReadPartners, rules: NonNullable<ReadPartners['rules']>): Block {
  const doubt = (doubtful: boolean) => (doubtful ? '(古い年度の表による。届出の前に現行の施設基準を確かめること)' : '')
  return {
    kind: 'entries',
    entries: [
      {
        name: '連携機関の数',
        value: `${list.partnersCounted}機関(基準 ${rules.partners.value}以上、不足 ${list.partnersMissing})`,
      },
      {
        name: '面会',
        value: `1年間に${rules.meetingsAYear.value}回以上会った連携機関 ${list.metEnough}${doubt(rules.meetingsAYear.doubtful)}`,
      },
      {
        name: '依頼ごとの期限',
        value: `入院から 抽出${rules.daysToScreening.value}日・面談${rules.daysToInterview.value}日(療養病棟${rules.daysToInterviewLongTermCare.value}日)・カンファレンス${rules.daysToConference.value}日${doubt(rules.daysToScreening.doubtful)}`,
      },
      { name: '出典', value: `${rules.partners.source}\n${rules.meetingsAYear.source}` },
    ],
  }
}

export const feeRecordSheets = ({ list, cases }: FeeRecord): Worksheet[] => [
  {
    name: '連携機関',
    headings: ['名称', '種類', '連携を始めた日', '1年間の面会(回)'],
    rows: list.partners.map((each) => [each.name, partnerKindNames[each.kind], each.agreedOn, each.held]),
  },
  {
    name: '面会の記録',
    headings: ['年月日', '方法', '相手の機関', '出席者', '内容'],
    rows: list.meetings.map((each) => [
      each.heldOn,
      meetingMeansNames[each.means],
      each.partnerNames.join('、'),
      each.attendees,
      each.subject,
    ]),
  },
  {
    name: '依頼ごとの日付',
    headings: ['番号', '部署', '入院日', '抽出', '面談', 'カンファレンス'],
    rows: cases.map((each) => [
      caseNumber(each.number),
      each.department,
      each.admittedOn,
      each.screenedOn,
      each.interviewedOn,
      each.conferredOn,
    ]),
  },
]
