// 社会福祉法109条4項: work outside the area is allowed where running it over a wider area promises to be effective.
import { type Finding, met, unknown, withWarnings } from '../../../../foundation/rule.ts'
import { businessesMissing } from '../business-cover.ts'
import type { CouncilCase } from '../council-case.ts'
import { type CouncilRule, suppliers } from '../council-rule.ts'

const judgement = {
  field: 'businesses',
  label: '広域的に実施することで効果的な運営が見込まれるかの判断',
  supplier: suppliers.welfareDesk,
}

function decide({ businesses }: CouncilCase): Finding {
  if (!businesses) return unknown([businessesMissing])
  if (!businesses.includes('wideArea')) return met('区域を越えて行う事業はありません')
  return withWarnings(
    unknown([judgement], '区域を越えて行う事業があります'),
    '広域的に実施することで効果的な運営が見込まれるかどうかは、人が判断してください。',
  )
}

export const workOutsideTheAreaIsWorthwhile: CouncilRule = {
  id: 'W8',
  title: '区域を越えて行う事業',
  articles: {
    municipal: '社会福祉法109条4項',
    designatedCity: '社会福祉法109条4項',
    district: '社会福祉法109条4項',
  },
  decide,
}
