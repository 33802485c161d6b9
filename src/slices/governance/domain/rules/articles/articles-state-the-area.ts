// 法70条の3第1項第7号 (before 2024-04-01: 第6号): the articles state the area; it is the area of the policy.
import { broken, type Finding, met, unknown } from '../../../../../foundation/rule.ts'
import type { CertificationCase } from '../../certification-case.ts'
import { namesOf, sameArea } from '../../cooperation-area.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { type Criterion, criterionItem } from '../criterion.ts'

function decide({ articles, policy }: CertificationCase): Finding {
  const [stated, planned] = [articles?.area, policy?.area]
  if (!stated) return unknown([missingFact('articles.area', '定款に定めた医療連携推進区域', suppliers.office)])
  if (stated.length === 0) return broken('定款に医療連携推進区域の定めがありません')
  if (!planned) return unknown([missingFact('policy.area', '方針に記載する医療連携推進区域', suppliers.office)])
  return sameArea(stated, planned)
    ? met(`定款の区域(${namesOf(stated)})は方針の区域と同じです`)
    : broken(`定款の区域(${namesOf(stated)})が方針の区域(${namesOf(planned)})と異なります`)
}

export const articlesStateTheArea: Criterion = { ...criterionItem(7), title: '区域の定款記載', decide }
