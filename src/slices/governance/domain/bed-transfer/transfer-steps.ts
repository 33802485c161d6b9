import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { transferParagraph } from './transfer-requirement.ts'

export const transferStepIds = [
  'participantsDecide',
  'allianceOpinion',
  'council',
  'board',
  'conference',
  'application',
  'medicalCouncil',
  'permit',
] as const
export type TransferStepId = (typeof transferStepIds)[number]

interface TransferStep {
  readonly title: string
  readonly who: string
  /** The papers that the step leaves behind. */
  readonly papers: readonly string[]
  /** Null: practice, asked for by no article. */
  readonly article: (on: CalendarDate) => string | null
}

/**
 * From the participants' agreement to the permit. The order of the council before the application is the law's; the
 * rest is how the ministry's training material of 2024-01-19 and prefectures describe it.
 */
const steps: Readonly<Record<TransferStepId, TransferStep>> = {
  participantsDecide: {
    title: '参加法人等の合意とそれぞれの機関決定',
    who: '病床を渡す・受ける参加法人等',
    papers: ['各法人の決議の議事録', '施設ごとの病床数の前後表'],
    article: () => null,
  },
  allianceOpinion: {
    title: '参加法人等が法人に意見を求める(事業計画など)',
    who: '参加法人等',
    papers: ['意見を求める書面', '法人の意見'],
    article: () => '法70条の3第1項第18号',
  },
  council: {
    title: '地域医療連携推進評議会の意見',
    who: '評議会',
    papers: ['評議会の意見書', '評議会の議事録'],
    article: () => '規則30条の32の3第4号',
  },
  board: {
    title: '理事会・社員総会での確認',
    who: '法人の事務局',
    papers: ['理事会の議事録'],
    article: () => null,
  },
  conference: {
    title: '地域医療構想調整会議での協議',
    who: '都道府県',
    papers: ['調整会議の資料(機能別の過不足、病床数の前後表)', '協議の方向性の記録'],
    article: () => null,
  },
  application: {
    title: '病床を受ける施設の許可申請(渡す施設は減床の手続)',
    who: '病床を受ける参加法人等、渡す参加法人等',
    papers: ['許可申請書', '評議会の意見書の写し', '病床数の前後表'],
    article: (on) => `法7条、${transferParagraph(on)}、令5条の4の2第1項`,
  },
  medicalCouncil: {
    title: '都道府県医療審議会の意見',
    who: '都道府県',
    papers: ['医療審議会の答申・議事'],
    article: () => null,
  },
  permit: { title: '許可', who: '都道府県', papers: ['許可書'], article: () => '法7条' },
}

/** A day, null for a step not taken yet, absent where nobody has said. */
export type TransferStepDays = Readonly<Partial<Record<TransferStepId, CalendarDate | null>>>

export interface TransferStepState extends Omit<TransferStep, 'article'> {
  readonly id: TransferStepId
  readonly article: string | null
  readonly state: 'done' | 'notYet' | 'unknown'
  readonly on: CalendarDate | null
  /** An earlier step that is stated with a later day, or as not taken, though this one is done. */
  readonly before: readonly string[]
}

/** The steps in order, as far as they were taken by a day. */
export function transferSteps(days: TransferStepDays, today: CalendarDate): readonly TransferStepState[] {
  return transferStepIds.map((id, index) => {
    const day = days[id]
    const done = day ? day <= today : false
    const overtaken = transferStepIds.slice(0, index).filter((earlier) => {
      const earlierDay = days[earlier]
      return done && day && earlierDay !== undefined && (earlierDay === null || earlierDay > day)
    })
    return {
      id,
      ...steps[id],
      article: steps[id].article(day ?? today),
      state: day === undefined ? 'unknown' : done ? 'done' : 'notYet',
      on: day ?? null,
      before: overtaken.map((earlier) => steps[earlier].title),
    }
  })
}
