import type { Outcome } from '../../../../foundation/rule.ts'
import type { CriteriaReport, WhatIfReport } from '../../domain/criteria-report.ts'

const typeWords = {
  A: '従来型(貸付け・出資をしない旨の定めなし)',
  B: '貸付け・出資をしない旨の定めあり、個人の参加なし',
  C: '個人等参加型(貸付け・出資をしない旨の定めあり)',
} as const

const outcomeWords: Readonly<Record<Outcome, string>> = { met: '○充足', broken: '×不充足', unknown: '？不明' }

/** What follows from the case as a whole, under the heading of the answer. */
export function remarksOn({ type, specified }: CriteriaReport): readonly string[] {
  const specifiedWords = specified === null ? '判定できません' : specified ? '当たります' : '当たりません'
  return [
    `類型: ${type ? `${type} ${typeWords[type]}` : '判定できません'}`,
    `特定地域医療連携推進法人: ${specifiedWords}`,
  ]
}

export function whatIfText({ before, after, changed }: WhatIfReport): string {
  const titles = new Map([...before.criteria, ...before.gates].map((each) => [each.id, each.title]))
  const type =
    before.type === after.type ? [] : [`類型 ${before.type ?? '判定できません'} → ${after.type ?? '判定できません'}`]
  const lines = changed.map(
    ({ id, from, to }) => `${id.padEnd(4)}${outcomeWords[from]} → ${outcomeWords[to]}  ${titles.get(id) ?? ''}`,
  )
  const said = [...type, ...(lines.length > 0 ? lines : ['判定の変わる項目はありません。'])]
  return ['もし変えたら', ...said, ''].join('\n')
}
