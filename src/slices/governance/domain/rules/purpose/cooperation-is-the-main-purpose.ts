// 法70条の3第1項第1号: the main purpose is the cooperation business.
import { allOf, type Finding, met, unknown, withWarnings } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { mainBusinessCostRatioAbove } from '../../parameters/certification-parameters.ts'
import { type Criterion, clauseStated, criterionItem } from '../criterion.ts'

const field = 'finances.mainBusinessCostRatio'

function ratioIsHigh(ratio: number | undefined): Finding {
  if (ratio === undefined) {
    return unknown([missingFact(field, '費用の総額に占める医療連携推進業務の費用の割合', suppliers.accountant)])
  }
  const limit = mainBusinessCostRatioAbove
  const warning = `事業比率の基準値 ${limit} は法令の条文で確認できていません(Q&A第2版 問11は比率を見ることだけを示しています)`
  if (ratio > limit) return withWarnings(met(`医療連携推進業務の費用の割合 ${ratio} > ${limit}`), warning)
  const judgement = missingFact(field, '割合が基準値以下でも主たる目的といえるかの判断', suppliers.prefecture)
  return withWarnings(unknown([judgement], `医療連携推進業務の費用の割合 ${ratio} ≤ ${limit}`), warning)
}

export const cooperationIsTheMainPurpose: Criterion = {
  ...criterionItem(1),
  title: '主たる目的',
  decide: ({ articles, finances }) =>
    allOf([
      clauseStated(articles, 'purpose', '医療連携推進業務を主たる目的とする旨'),
      ratioIsHigh(finances?.mainBusinessCostRatio),
    ]),
}
