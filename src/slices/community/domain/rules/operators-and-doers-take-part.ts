// 社会福祉法109条1項: both those who run social welfare businesses and those who do social welfare work take part.
import { broken, type Finding, met, unknown } from '../../../../foundation/rule.ts'
import type { CouncilCase } from '../council-case.ts'
import { type CouncilRule, suppliers } from '../council-rule.ts'

const kinds = [
  { key: 'operators', label: '社会福祉を目的とする事業を経営する者' },
  { key: 'doers', label: '社会福祉に関する活動を行う者' },
] as const

export function bothKindsTakePart({ participants }: CouncilCase): Finding {
  const counts = kinds.map(({ key, label }) => ({ key, label, count: participants?.[key] }))
  const none = counts.filter(({ count }) => count === 0)
  if (none.length > 0) return broken(`参加していません: ${none.map(({ label }) => label).join('、')}`)
  const missing = counts
    .filter(({ count }) => count === undefined)
    .map(({ key, label }) => ({
      field: `participants.${key}`,
      label: `参加する「${label}」の数`,
      supplier: suppliers.office,
    }))
  if (missing.length > 0) return unknown(missing)
  return met(...counts.map(({ label, count }) => `参加する${label} ${count}`))
}

export const operatorsAndDoersTakePart: CouncilRule = {
  id: 'W3',
  title: '経営者と活動者の参加',
  articles: { municipal: '社会福祉法109条1項', designatedCity: '社会福祉法109条1項' },
  decide: bothKindsTakePart,
}
