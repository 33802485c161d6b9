// 医政地発0928第1号, 標準事業例5: the kinds of costs are listed, and each counts only as far as it is for the division of bed
// functions and cooperation.
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { costCategoryWords, type FundCost } from '../fund-ledger.ts'
import { type CostRule, fundRule } from '../fund-rule.ts'

function isListed({ id, category }: FundCost): Finding {
  if (!category) return unknown([missingFact(`costs[${id}].category`, '経費の区分', suppliers.office)])
  const words = costCategoryWords[category]
  return category === 'other' ? broken(`${words}は対象として挙げられていません`) : met(words)
}

function isForBeds({ id, project }: FundCost): Finding {
  if (project === undefined) {
    return unknown([
      missingFact(`costs[${id}].project`, '病床機能の分化・連携のどの取組に係る経費か', suppliers.office),
    ])
  }
  return project === null
    ? broken('病床機能の分化・連携に係る経費ではありません')
    : met(`病床機能の分化・連携の取組「${project}」に係る経費`)
}

export const costIsListedAndForBeds: CostRule = fundRule(4, '対象となる経費の区分', ({ cost }) =>
  allOf([isListed(cost), isForBeds(cost)]),
)
