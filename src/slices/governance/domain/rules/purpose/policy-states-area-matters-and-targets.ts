// 法70条の3第1項第6号 (before 2024-04-01: 第5号), 70条の2第2項・第3項: the policy states the area, the matters of
// cooperation and their targets, and the area is set with the planning areas in view.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { allOf, broken, type Finding, met, unknown, withWarnings } from '../../../../../foundation/rule.ts'
import type { CertificationCase, CooperationMatter, CooperationPolicy } from '../../certification-case.ts'
import { isInArea, namesOf } from '../../cooperation-area.ts'
import { planningAreaSource } from '../../law-version.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { type Criterion, criterionItem, warnedWhen } from '../criterion.ts'

function areaIsStated(policy: CooperationPolicy | undefined): Finding {
  if (!policy?.area) return unknown([missingFact('policy.area', '方針に記載する医療連携推進区域', suppliers.office)])
  return policy.area.length > 0
    ? met(`方針に区域(${namesOf(policy.area)})が記載されています`)
    : broken('方針に区域が記載されていません')
}

function mattersHaveTargets(matters: readonly CooperationMatter[] | undefined): Finding {
  const label = '機能の分担及び業務の連携に関する事項'
  if (!matters) return unknown([missingFact('policy.matters', `${label}とその目標`, suppliers.office)])
  if (matters.length === 0) return broken(`方針に${label}がありません`)
  const unstated = matters.filter((matter) => matter.targets === undefined)
  const empty = matters.filter((matter) => matter.targets?.length === 0)
  const targets = matters.reduce((sum, matter) => sum + (matter.targets?.length ?? 0), 0)
  if (empty.length === matters.length) return broken(`${label} ${matters.length}件のどれにも目標がありません`)
  const finding =
    unstated.length > 0
      ? unknown(
          unstated.map(({ title }) => missingFact(`policy.matters[${title}].targets`, '事項の目標', suppliers.office)),
        )
      : met(`${label} ${matters.length}件に目標 ${targets}件が記載されています`)
  return warnedWhen(
    finding,
    empty.length > 0,
    `目標のない事項があります: ${empty.map((each) => each.title).join('、')}`,
  )
}

function planningAreasAreInView({ policy, planningAreas }: CertificationCase, on: CalendarDate): Finding {
  const source = planningAreaSource(on)
  // Every place lies in some planning area, so an empty list cannot be the whole truth.
  if (!planningAreas?.length) {
    return unknown([missingFact('planningAreas', `${source}とその市区町村`, suppliers.prefecture)])
  }
  const placesAreKnown = planningAreas.every((area) => area.municipalities)
  const known = planningAreas.flatMap((area) => area.municipalities ?? [])
  const outside = (policy?.area ?? []).filter((place) => placesAreKnown && isInArea(place, known) === false)
  const finding = met(`${source}(${planningAreas.map((area) => area.name).join('、')})と照らし合わせられます`)
  return outside.length > 0
    ? withWarnings(finding, `挙げられた構想区域に含まれない市区町村があります: ${namesOf(outside)}`)
    : finding
}

export const policyStatesAreaMattersAndTargets: Criterion = {
  ...criterionItem(6),
  title: '医療連携推進方針の適法性',
  decide: (facts, on) =>
    allOf([areaIsStated(facts.policy), mattersHaveTargets(facts.policy?.matters), planningAreasAreInView(facts, on)]),
}
