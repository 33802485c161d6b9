// 社会福祉法109条5項, also by 110条2項 and 111条2項: staff of the authorities are at most a fifth of the officers.
import { broken, type Finding, met, unknown } from '../../../../foundation/rule.ts'
import type { CouncilCase } from '../council-case.ts'
import { type CouncilRule, suppliers } from '../council-rule.ts'

function decide({ officers }: CouncilCase): Finding {
  if (officers?.officials === 0) return met('役員に関係行政庁の職員はいません')
  const total = officers?.total
  const officials = officers?.officials
  if (total === undefined || officials === undefined) {
    const needed = [
      { field: 'officers.total', label: '役員の総数', value: total },
      { field: 'officers.officials', label: '役員である関係行政庁の職員の数', value: officials },
    ]
    const missing = needed.filter(({ value }) => value === undefined)
    return unknown(missing.map(({ field, label }) => ({ field, label, supplier: suppliers.office })))
  }
  const because = `関係行政庁の職員 ${officials} / 役員 ${total}`
  return officials * 5 <= total ? met(`${because}(五分の一以内)`) : broken(`${because}(五分の一を超えています)`)
}

export const officialsAreAFifthOfOfficersAtMost: CouncilRule = {
  id: 'W9',
  title: '役員に占める関係行政庁の職員は五分の一以内',
  articles: {
    municipal: '社会福祉法109条5項',
    designatedCity: '社会福祉法109条5項',
    district: '社会福祉法109条5項',
    prefectural: '社会福祉法110条2項(109条5項の準用)',
    national: '社会福祉法111条2項(109条5項の準用)',
  },
  decide,
}
