import type { FactGroup } from '../../domain/facts/fact-field.ts'
import { articlesGroups, withBoardNotice } from '../../domain/facts/topics/articles-groups.ts'
import { corporationGroups } from '../../domain/facts/topics/corporation-groups.ts'
import { financesGroups } from '../../domain/facts/topics/finances-groups.ts'
import { planningAreasGroups } from '../../domain/facts/topics/planning-areas-groups.ts'
import { policyGroups } from '../../domain/facts/topics/policy-groups.ts'
import { processGroups } from '../../domain/facts/topics/process-groups.ts'
import type { WritableTopic } from './addresses.ts'

interface TopicWords {
  readonly name: string
  readonly title: string
  readonly lead: string
  readonly groups: readonly FactGroup[]
  readonly dayLabel: string
  readonly reasonHint: string
}

export const topicWords: Readonly<Record<WritableTopic, TopicWords>> = {
  articles: {
    name: '定款',
    title: '定款は、何を定めているか',
    lead: '認定の基準、年間の期限、会議の決め方、任期は、ここに書かれた定款の内容から計算します。',
    groups: articlesGroups,
    dayLabel: '効力を生じる日',
    reasonHint: '例：第5回定時社員総会の特別決議。変更は認可の日から効力を生じます（法54条の9第3項）。',
  },
  corporation: {
    name: '法人',
    title: '法人について、何が確かか',
    lead: '申請先、事務所、業務、成立と認定の日、欠格事由です。認定の書類と年間の期限は、ここから作ります。',
    groups: corporationGroups,
    dayLabel: 'この内容になった日',
    reasonHint: '例：登記事項証明書（令和8年11月1日取得）',
  },
  policy: {
    name: '医療連携推進方針',
    title: '医療連携推進方針に、何を書くか',
    lead: '区域、事項とその目標、地域包括ケアの推進に関する事項です。目標の画面と方針の書類は、ここから作ります。',
    groups: policyGroups,
    dayLabel: 'この方針とする日',
    reasonHint: '例：令和8年度第2回理事会の決議',
  },
  planningAreas: {
    name: '構想区域',
    title: 'どの構想区域に関係するか',
    lead: 'どの地域医療構想調整会議で協議が要るかを、ここから判定します。',
    groups: planningAreasGroups,
    dayLabel: 'この区域になった日',
    reasonHint: '例：都道府県の地域医療構想（令和6年4月改定）',
  },
  finances: {
    name: '財務・体制',
    title: '財務と体制は、認定の基準に足りるか',
    lead: '経理的基礎、業務の割合、計算書類の額です。特定地域医療連携推進法人に当たるかも、ここから判定します。',
    groups: financesGroups,
    dayLabel: 'この内容を確かめた日',
    reasonHint: '例：令和7年度の計算書類（令和8年6月26日の定時社員総会で承認）',
  },
  process: {
    name: '認定までの手続',
    title: '認定までの手続は、どこまで進んだか',
    lead: '調整会議、医療審議会、ほかの都道府県の意見です。申請の前後に、分かったところから書き足します。',
    groups: processGroups,
    dayLabel: 'この内容を確かめた日',
    reasonHint: '例：県の担当課からの連絡（令和8年11月20日）',
  },
}

/** What follows from two questions that a form asks once. */
export const completed = (topic: WritableTopic, stated: unknown): unknown =>
  topic === 'articles' ? withBoardNotice((stated ?? {}) as Readonly<Record<string, unknown>>) : stated
