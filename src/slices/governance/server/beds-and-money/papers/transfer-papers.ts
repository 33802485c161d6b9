import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { type Block, type Paper, statedOr, unstated } from '../../../../../platform/documents/paper.ts'
import type { TransferPaper } from '../../../contract/endpoints/bed-transfer-endpoints.ts'
import { type BedPlan, factsOfPlan } from '../../../domain/bed-transfer/bed-plan.ts'
import { applicationKindWords } from '../../../domain/bed-transfer/bed-transfer-facts.ts'
import { checkBedTransfer } from '../../../domain/bed-transfer/check-bed-transfer.ts'
import { transferParagraph } from '../../../domain/bed-transfer/transfer-requirement.ts'
import { bedTable, dayOf, type TransferPaperFacts } from './bed-table.ts'

type MakePaper = (facts: TransferPaperFacts, today: CalendarDate) => Paper

const outcomeWords = { met: '満たす', broken: '満たさない', unknown: '不明' } as const

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })

/** B1–B6 as they stand, with what is still missing. */
function requirements(plan: BedPlan, today: CalendarDate): readonly Block[] {
  const answer = checkBedTransfer(factsOfPlan(plan), today)
  if (!answer) return [{ kind: 'note', text: 'この日の法令には、病床の融通の特例がありません。' }]
  return [
    {
      kind: 'table',
      columns: [
        { title: '要件', share: 9 },
        { title: '根拠', share: 7 },
        { title: '判定', share: 3 },
        { title: '理由・不足', share: 10 },
      ],
      rows: answer.requirements.map(({ id, title, article, outcome, because, missing }) => [
        `${id} ${title}`,
        article ?? '',
        outcomeWords[outcome],
        [...because, ...missing.map((sentence) => `未記載: ${sentence.replace(/^[^:]+: /, '')}`)].join('\n'),
      ]),
    },
  ]
}

const applicantEntry = ({ applicant }: BedPlan) => ({
  name: '申請者',
  value: statedOr('許可を申請する参加法人等', applicant),
})

const kindEntry = ({ applicationKind }: BedPlan) => ({
  name: '申請の種類',
  value: applicationKind ? applicationKindWords[applicationKind] : unstated('申請の種類'),
})

/** 規則30条の32の3第4号: the council's opinion comes before the application. */
const councilOpinionRequest: MakePaper = ({ alliance, plan }, today) => ({
  title: '病床の融通に関する意見について（依頼）',
  owner: alliance,
  letterhead: {
    dateLines: [unstated('文書番号'), unstated('依頼の日')],
    addressee: '地域医療連携推進評議会 御中',
    sender: [
      { name: '法人', value: alliance },
      { name: '代表理事', value: unstated('氏名') },
    ],
  },
  blocks: [
    {
      kind: 'paragraph',
      text: `参加法人等の間で次のとおり病床を融通する計画について、${transferParagraph(plan.days.application ?? today)}の許可の申請に先立ち、医療法施行規則第30条の32の3第4号により貴評議会の意見を求めます。`,
    },
    {
      kind: 'entries',
      entries: [
        { name: '計画', value: plan.title },
        applicantEntry(plan),
        kindEntry(plan),
        { name: '評議会の開催日', value: dayOf(plan, 'council', '評議会の日') },
        { name: '申請の予定日', value: dayOf(plan, 'application', '申請の日') },
      ],
    },
    heading('病床数の前後表'),
    bedTable(plan),
    heading('評議会の意見'),
    {
      kind: 'entries',
      entries: [
        { name: '意見', value: unstated('評議会の意見') },
        { name: '議長', value: unstated('署名') },
      ],
    },
  ],
})

const conferenceReport: MakePaper = ({ alliance, plan }, today) => ({
  title: '地域医療構想調整会議 報告資料（病床の融通）',
  owner: alliance,
  issuer: alliance,
  blocks: [
    {
      kind: 'entries',
      entries: [
        { name: '計画', value: plan.title },
        { name: '調整会議の日', value: dayOf(plan, 'conference', '調整会議の日') },
        { name: '評議会の意見の日', value: dayOf(plan, 'council', '評議会の日') },
        applicantEntry(plan),
        kindEntry(plan),
        { name: '構想区域の機能別の過不足', value: unstated('都道府県の資料による機能別の必要病床数と現状') },
      ],
    },
    heading('病床数の前後表'),
    bedTable(plan),
    heading('特例の要件の状況'),
    ...requirements(plan, today),
    {
      kind: 'note',
      text: '地域医療構想の達成に必要か（B1）、支障がないか（B3）は知事が判断します。この資料は判断を先取りしません。',
    },
  ],
})

/** Each prefecture has a form of its own for the permit; this is the cover that says which exception is asked for. */
const permitCover: MakePaper = ({ alliance, plan }, today) => ({
  title: '病床の融通の特例による許可申請 送付書',
  owner: alliance,
  letterhead: {
    dateLines: [dayOf(plan, 'application', '申請の日')],
    addressee: unstated('申請先の知事（保健所設置市の長）'),
    sender: [
      { name: '申請者', value: statedOr('許可を申請する参加法人等', plan.applicant) },
      { name: '代表者', value: unstated('氏名') },
      { name: '地域医療連携推進法人', value: alliance },
    ],
  },
  blocks: [
    {
      kind: 'paragraph',
      text: `医療法第7条の許可を、${transferParagraph(plan.days.application ?? today)}の特例により申請します。`,
    },
    { kind: 'entries', entries: [{ name: '計画', value: plan.title }, kindEntry(plan)] },
    heading('添付書類'),
    {
      kind: 'list',
      marker: 'parentheses',
      items: [
        '許可申請書（都道府県の様式）',
        ['評議会の意見書の写し（', dayOf(plan, 'council', '評議会の日'), '）'],
        ['調整会議の資料と記録（', dayOf(plan, 'conference', '調整会議の日'), '）'],
        '病床数の前後表（次のとおり）',
      ],
    },
    bedTable(plan),
    heading('特例の要件'),
    ...requirements(plan, today),
  ],
})

export const transferPaperMakers: Readonly<Record<TransferPaper, { fileName: string; make: MakePaper }>> = {
  'council-opinion-request': { fileName: '評議会への意見依頼', make: councilOpinionRequest },
  'conference-report': { fileName: '調整会議報告資料', make: conferenceReport },
  'permit-cover': { fileName: '許可申請送付書', make: permitCover },
}
