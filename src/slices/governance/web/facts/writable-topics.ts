import { articlesGroups, withBoardNotice } from '../../domain/facts/articles-groups.ts'
import type { FactGroup } from '../../domain/facts/fact-field.ts'
import { financesGroups } from '../../domain/facts/finances-groups.ts'
import { policyGroups } from '../../domain/facts/policy-groups.ts'
import type { WritableTopic } from './addresses.ts'

type Stated = Readonly<Record<string, unknown>>

interface TopicWords {
  readonly title: string
  readonly lead: string
  readonly groups: readonly FactGroup[]
  /** What follows from two questions that the form asks once. */
  readonly completed: (stated: Stated) => Stated
  readonly dayLabel: string
  readonly reasonHint: string
}

const asStated = (stated: Stated): Stated => stated

export const topicWords: Readonly<Record<WritableTopic, TopicWords>> = {
  articles: {
    title: '定款は、何を定めているか',
    lead: '認定の基準、年間の期限、会議の決め方、任期は、ここに書かれた定款の内容から計算します。',
    groups: articlesGroups,
    completed: withBoardNotice,
    dayLabel: '効力を生じる日',
    reasonHint: '例：第5回定時社員総会の特別決議。変更は認可の日から効力を生じます（法54条の9第3項）。',
  },
  policy: {
    title: '医療連携推進方針に、何を書くか',
    lead: '区域、事項とその目標、地域包括ケアの推進に関する事項です。目標の画面と方針の書類は、ここから作ります。',
    groups: policyGroups,
    completed: asStated,
    dayLabel: 'この方針とする日',
    reasonHint: '例：令和8年度第2回理事会の決議',
  },
  finances: {
    title: '財務と体制は、認定の基準に足りるか',
    lead: '経理的基礎、業務の割合、計算書類の額です。特定地域医療連携推進法人に当たるかも、ここから判定します。',
    groups: financesGroups,
    completed: asStated,
    dayLabel: 'この内容を確かめた日',
    reasonHint: '例：令和7年度の計算書類（令和8年6月26日の定時社員総会で承認）',
  },
}
