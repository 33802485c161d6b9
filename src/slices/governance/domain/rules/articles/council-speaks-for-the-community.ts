// 法70条の3第1項第17号 (before 2024-04-01: 第16号): the articles set up the council with its composition (イ), its
// opinion (ロ) and its evaluation (ハ).
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { CouncilCategory } from '../../certification-case.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { type Criterion, clauseStated, criterionItem } from '../criterion.ts'

const needed: readonly { category: CouncilCategory; label: string }[] = [
  { category: 'receivesCare', label: '医療・介護を受ける立場の人' },
  { category: 'medicalBody', label: '診療に関する学識経験者の団体その他の関係団体' },
  { category: 'academic', label: '学識経験者' },
]

/** イ alone, of the people who sit on it. */
export function councilHasItsCategories(categories: readonly CouncilCategory[] | undefined): Finding {
  if (!categories) return unknown([missingFact('council.categories', '評議会の構成員の区分', suppliers.office)])
  const lacking = needed.filter((each) => !categories.includes(each.category))
  return lacking.length === 0
    ? met('評議会に必要な三つの区分の構成員がいます')
    : broken(`評議会に次の区分の構成員がいません: ${lacking.map((each) => each.label).join('、')}`)
}

export const councilSpeaksForTheCommunity: Criterion = {
  ...criterionItem(17),
  title: '地域医療連携推進評議会',
  decide: ({ articles, council }) =>
    allOf([
      clauseStated(articles, 'councilEstablished', '評議会を置く旨'),
      clauseStated(articles, 'councilComposition', '評議会の構成(イ)'),
      clauseStated(articles, 'councilOpinion', '評議会の意見(ロ)'),
      clauseStated(articles, 'councilEvaluation', '評議会の評価(ハ)'),
      councilHasItsCategories(council?.categories),
    ]),
}
