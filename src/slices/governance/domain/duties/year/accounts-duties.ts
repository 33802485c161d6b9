// 法70条の14 → 法51条1項・4項・5項・6項, 規33条1項3号・33条の2の3〜6: the accounts, until the board has approved them.
import { addDays, earlierOf, endOfMonths, laterOf } from '../../../../../foundation/legal-period.ts'
import { noMoneyItemInsertedOn, schemeStartedOn } from '../../law-version.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { annualReportMonths, auditDays } from '../../parameters/duty-parameters.ts'
import { type Deadline, dayOf, following, onDay } from '../deadline.ts'
import type { Basis, DutyRule, Schedule } from '../duty.ts'
import { plannedTooLate, type YearGround } from './year-plan.ts'

const validity = { from: schemeStartedOn }

export const annualReportPapers = [
  '事業報告書',
  '財産目録',
  '貸借対照表',
  '損益計算書',
  '純資産変動計算書',
  '関係事業者取引報告書',
  '附属明細表',
  '資金調達支援・出資の状況報告書',
] as const

export const yearEnd = ({ closed }: YearGround): Basis => ({
  kind: 'fiscalYearEnd',
  says: `事業年度の末日 ${closed.until}`,
})
export const afterDuty = (of: string, says: string): Basis => ({ kind: 'duty', of, says })
const theBoard = afterDuty('accounts-approved-by-board', '理事会の承認の日')

/** Days on which the corporation did what another duty hangs on. */
export const doneOn = ({ facts, closed }: YearGround, rule: string) =>
  facts.done?.find(({ duty }) => duty === `${rule}@${closed.until}`)?.on ?? null

/** By the board's day; by law also within four weeks of receipt, or by the later day that was agreed. */
function auditDeadline(ground: YearGround, agreedOn: typeof ground.facts.auditAgreedOn): Deadline {
  const receivedOn = doneOn(ground, 'accounts-handed-over')
  const { boardOn } = ground.plan
  if (!receivedOn) return boardOn
  const fourWeeks = addDays(receivedOn, auditDays)
  const byLaw = agreedOn ? laterOf(fourWeeks, agreedOn) : fourWeeks
  const board = dayOf(boardOn)
  return onDay(board ? earlierOf(byLaw, board) : byLaw)
}

function auditSchedule(ground: YearGround, agreedOn: typeof ground.facts.auditAgreedOn): Schedule {
  const receivedOn = doneOn(ground, 'accounts-handed-over')
  const board = dayOf(ground.plan.boardOn)
  const fullTime = receivedOn && addDays(receivedOn, auditDays)
  const tooShort = fullTime && board && fullTime > board
  return {
    deadline: auditDeadline(ground, agreedOn),
    earliestOn: receivedOn ?? addDays(ground.closed.until, 1),
    basis: [theBoard, afterDuty('accounts-handed-over', '監事・会計監査の担当者が受け取った日')],
    warnings: tooShort
      ? [`受け取った日(${receivedOn})から4週間の監査の期間は ${fullTime} までで、理事会の日(${board})を過ぎます`]
      : [],
  }
}

const reportBy = ({ closed }: YearGround) => endOfMonths(closed.until, annualReportMonths)

/** The law's two months can be too long for the meeting that is planned. */
function sooner(ground: YearGround): readonly string[] {
  const handOver = dayOf(handOverBy(ground))
  return handOver && handOver < reportBy(ground)
    ? [`監査に4週間をかけて予定の社員総会に間に合わせるには、${handOver}までに要ります`]
    : []
}

const handOverBy = ({ plan }: YearGround): Deadline => following(plan.boardOn, (on) => addDays(on, -auditDays))

export const accountsDuties: readonly DutyRule<YearGround>[] = [
  {
    id: 'annual-report-prepared',
    title: '事業報告書等の作成',
    validity,
    article: '法51条1項(法70条の14)、規33条1項3号',
    who: '理事',
    papers: annualReportPapers,
    schedules: (ground) => [
      {
        deadline: onDay(reportBy(ground)),
        earliestOn: addDays(ground.closed.until, 1),
        basis: [yearEnd(ground)],
        warnings: [
          ...sooner(ground),
          '医療連携推進目的取得財産残額を財産目録に毎年記載します(規39条の29)。資金調達支援・出資の状況報告書の様式は確認できていません',
        ],
      },
    ],
  },
  {
    id: 'accounts-handed-over',
    title: '事業報告書等を監事・公認会計士等に渡す',
    validity,
    article: '規33条の2の4・33条の2の6',
    who: '理事',
    papers: annualReportPapers,
    schedules: (ground) => [
      {
        deadline: handOverBy(ground),
        earliestOn: addDays(ground.closed.until, 1),
        basis: [theBoard],
        warnings: ['監査に4週間をかけられる最後の日です。法令がこの日を期限とするのではありません'],
      },
    ],
  },
  {
    id: 'audited-by-auditors',
    title: '監事の監査報告',
    validity,
    article: '法51条4項(法70条の14)、規33条の2の3・33条の2の4',
    who: '監事',
    papers: ['監事監査報告書'],
    schedules: (ground) => [auditSchedule(ground, ground.facts.auditAgreedOn)],
  },
  {
    id: 'audited-by-accountant',
    title: '公認会計士・監査法人の監査報告',
    validity,
    article: '法51条5項(法70条の14)、規33条の2の5・33条の2の6',
    who: '公認会計士・監査法人',
    papers: ['公認会計士等の監査報告書'],
    schedules: (ground) => {
      const { specified } = ground.facts
      // 特定 and its relief came on 2024-04-01; before, every alliance was audited.
      const reliefExists = addDays(ground.closed.until, 1) >= noMoneyItemInsertedOn
      if (specified === true && reliefExists) return []
      const schedule = auditSchedule(ground, ground.facts.accountantAgreedOn)
      if (specified === false || !reliefExists) return [schedule]
      const label = '特定地域医療連携推進法人か(特定なら公認会計士等の監査は要りません)'
      const missing = [missingFact('specified', label, suppliers.accountant)]
      return [{ ...schedule, missing }]
    },
  },
  {
    id: 'accounts-approved-by-board',
    title: '理事会: 事業報告書等の承認、社員総会の招集の決定',
    validity,
    article: '法51条6項(法70条の14)、一般法38条2項',
    who: '理事会',
    papers: [...annualReportPapers, '監事監査報告書', '理事会議事録'],
    schedules: ({ plan, facts }) => [
      {
        deadline: plan.boardBy,
        plannedOn: facts.accountsBoardOn ?? null,
        earliestOn: null,
        basis: [afterDuty('general-meeting-called', '社員総会の招集通知の期限')],
        warnings: plannedTooLate(facts.accountsBoardOn, plan.boardBy, '理事会'),
      },
    ],
  },
]
