// 法70条の3第1項第11号 (before 2024-04-01: 第10号): one member, one vote; the articles may say otherwise where that is
// not unfair (イ) and does not follow the money given (ロ).
import { allOf, broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { Articles, CertificationCase } from '../../certification-case.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { type Criterion, criterionItem, judged, warnedWhen } from '../criterion.ts'

const fairness = {
  field: 'articles.votesUnfair',
  label: '議決権の定めが不当に差別的かの判断',
  supplier: suppliers.prefecture,
  good: false,
  met: '議決権の定めは不当に差別的でないと判断されています',
  broken: '議決権の定めが不当に差別的と判断されています',
}

function declaredVotesAreFair(articles: Articles): Finding {
  return allOf([
    judged(articles.votesUnfair, fairness),
    judged(articles.votesProportionalToMoney, {
      field: 'articles.votesProportionalToMoney',
      label: '提供した金銭その他の財産に応じて議決権に差を設けているか',
      supplier: suppliers.office,
      good: false,
      met: '議決権は提供した金銭その他の財産によって変わりません',
      broken: '議決権が提供した金銭その他の財産に応じて変わります',
    }),
  ])
}

function decide({ articles }: CertificationCase): Finding {
  if (articles?.votesBasis === 'declared') return declaredVotesAreFair(articles)
  if (articles?.votesUnfair) return broken(fairness.broken)
  if (articles?.votesBasis === 'onePerMember') {
    return warnedWhen(
      met('定款で社員は各1個の議決権を有します'),
      articles.votesProportionalToMoney === true,
      '提供した財産に応じて議決権に差を設けるとも書かれています。各1個の議決権とは両立しないため、定款を確かめてください',
    )
  }
  return unknown([missingFact('articles.votesBasis', '社員1人に1個か、定款に別段の定めがあるか', suppliers.office)])
}

export const eachMemberHasOneVoteOrAFairShare: Criterion = { ...criterionItem(11), title: '議決権', decide }
