// 法70条の3第1項第20号 (before 2024-04-01: 第19号): in liquidation the residual assets go to the State and the like.
import { type Criterion, clauseStated, criterionItem } from '../criterion.ts'
import { unlessPublicInterest } from './public-interest-exception.ts'

export const residualAssetsGoToThePublic: Criterion = {
  ...criterionItem(20),
  title: '残余財産の帰属',
  decide: (facts) =>
    unlessPublicInterest(facts, clauseStated(facts.articles, 'residualAssets', '残余財産を国等に帰属させる旨')),
}
