import { broken, type Finding, met, unknown } from '../../../foundation/rule.ts'
import type { CouncilBusiness, CouncilCase } from './council-case.ts'
import { suppliers } from './council-rule.ts'

const businessNames: Readonly<Record<CouncilBusiness, string>> = {
  planning: '企画・実施',
  participationHelp: '住民参加の援助',
  researchAndGrants: '調査・普及・宣伝・連絡・調整・助成',
  other: 'その他の健全な発達を図る事業',
  wideArea: '広域的な事業',
  training: '従事者の養成・研修',
  guidance: '経営の指導・助言',
  liaison: '協議会相互の連絡・事業の調整',
}

export const businessesMissing = {
  field: 'businesses',
  label: '行う事業の種類',
  supplier: suppliers.office,
}

/** Every one of the kinds the law lists for the council is among its businesses. */
export function businessesCovered({ businesses }: CouncilCase, needed: readonly CouncilBusiness[]): Finding {
  if (!businesses) return unknown([businessesMissing])
  const lacking = needed.filter((business) => !businesses.includes(business))
  if (lacking.length > 0) return broken(`行っていない事業: ${lacking.map((each) => businessNames[each]).join('、')}`)
  return met(`行う事業: ${needed.map((each) => businessNames[each]).join('、')}`)
}
