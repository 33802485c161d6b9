// 法70条の3第1項第18号 (before 2024-04-01: 第17号), 規則39条の11: the articles oblige participants to ask for the
// alliance's opinion before they decide important matters. With the no-money clause イ, ロ and ホ fall away.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { Articles, ConsultationItem } from '../../certification-case.ts'
import { noMoneyItemInsertedOn } from '../../law-version.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { type Criterion, clauseStated, criterionItem } from '../criterion.ts'

const items: readonly { item: ConsultationItem; label: string; onlyWithMoney: boolean }[] = [
  { item: 'budget', label: 'イ 予算の決定・変更', onlyWithMoney: true },
  { item: 'borrowing', label: 'ロ 借入金(年度内に返す短期のものを除く)', onlyWithMoney: true },
  { item: 'assetDisposal', label: 'ハ 事業に係る重要な資産の処分', onlyWithMoney: false },
  { item: 'businessPlan', label: 'ニ 事業計画の決定・変更', onlyWithMoney: false },
  { item: 'articlesChange', label: 'ホ 定款又は寄附行為の変更', onlyWithMoney: true },
  { item: 'mergerOrSplit', label: 'ヘ 合併・分割', onlyWithMoney: false },
  { item: 'dissolution', label: 'ト 目的とする事業の成功の不能による解散・事業の廃止', onlyWithMoney: false },
  { item: 'other', label: 'その他の重要な事項', onlyWithMoney: false },
]

export interface AskedItem {
  readonly item: ConsultationItem
  readonly label: string
  /** Whether the Act asks for it, by type; null while the articles' clause is not known. */
  readonly required: boolean | null
  /** Whether the articles name it; null while nobody has read them. */
  readonly inArticles: boolean | null
}

/** What a participant asks about before it decides. The articles may name more than the Act does. */
export const askedItems = (
  articles: Pick<Articles, 'noMoneyClause' | 'consultationItems'>,
  on: CalendarDate,
): readonly AskedItem[] =>
  items.map(({ item, label, onlyWithMoney }) => ({
    item,
    label,
    required: !onlyWithMoney || on < noMoneyItemInsertedOn ? true : (invert(articles.noMoneyClause) ?? null),
    inArticles: articles.consultationItems?.includes(item) ?? null,
  }))

const invert = (stated: boolean | undefined): boolean | undefined => (stated === undefined ? undefined : !stated)

function itemsAreComplete(articles: Articles | undefined, on: CalendarDate): Finding {
  const stated = articles?.consultationItems
  if (!stated) {
    return unknown([missingFact('articles.consultationItems', '定款に定めた意見照会の事項', suppliers.office)])
  }
  const lacking = items.filter((each) => !stated.includes(each.item))
  const always = lacking.filter((each) => !each.onlyWithMoney)
  const names = (some: typeof items) => some.map((each) => each.label).join('、')
  if (always.length > 0) return broken(`意見照会の事項に次がありません: ${names(always)}`)
  if (lacking.length === 0) return met('意見照会の事項がすべて定款に定められています')

  const withoutMoney = on < noMoneyItemInsertedOn ? false : articles.noMoneyClause
  if (withoutMoney === false) return broken(`意見照会の事項に次がありません: ${names(lacking)}`)
  if (withoutMoney) return met('貸付け・出資をしない旨の定めがあり、イ・ロ・ホを除く事項がすべて定められています')
  const label = '貸付け・出資をしない旨の定めの有無(あればイ・ロ・ホは不要)'
  return unknown(
    [missingFact('articles.noMoneyClause', label, suppliers.office)],
    `意見照会の事項にない項目: ${names(lacking)}`,
  )
}

export const participantsAskBeforeTheyDecide: Criterion = {
  ...criterionItem(18),
  title: '参加法人等からの意見照会',
  decide: ({ articles }, on) =>
    allOf([
      clauseStated(articles, 'consultation', '重要な事項の決定前に意見を求める旨'),
      itemsAreComplete(articles, on),
    ]),
}
