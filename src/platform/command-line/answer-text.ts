import type { Outcome } from '../../foundation/rule.ts'
import { countOutcomes, type RuleReport } from '../../foundation/rule-answer.ts'

/** What every rule pack's answer has in common. */
export interface PrintableAnswer {
  readonly case: string
  readonly on: string
  readonly lawVersion: string | null
  readonly criteria: readonly RuleReport[]
  readonly gates: readonly RuleReport[]
}

const outcomeWords: Record<Outcome, string> = { met: '○ 充足　', broken: '× 不充足', unknown: '？ 不明　' }

export const anythingBroken = ({ criteria, gates }: Pick<PrintableAnswer, 'criteria' | 'gates'>): boolean =>
  [...criteria, ...gates].some(({ outcome }) => outcome === 'broken')

/** An answer for people at a terminal. `remarks` are lines of the command's own under the heading. */
export function answerText(answer: PrintableAnswer, remarks: readonly string[] = []): string {
  const law = answer.lawVersion === null ? '' : `、法令は ${answer.lawVersion} 施行のもの`
  const summary = countOutcomes(answer.criteria)
  const rules = [...answer.criteria, ...answer.gates]
  const shared = warningsOfAll(rules)
  return [
    `${answer.case}(${answer.on} 時点${law})`,
    ...remarks,
    ...shared.map((line) => `注意: ${line}`),
    '',
    ...rules.flatMap((rule) => ruleLines(rule, shared)),
    '',
    `まとめ: 充足 ${summary.met}・不充足 ${summary.broken}・不明 ${summary.unknown}`,
    '',
  ].join('\n')
}

/** What every rule warns of is said once, above them all. */
function warningsOfAll(rules: readonly RuleReport[]): readonly string[] {
  const [first, ...others] = rules
  if (!first || others.length === 0) return []
  return first.warnings.filter((warning) => others.every(({ warnings }) => warnings.includes(warning)))
}

function ruleLines(rule: RuleReport, shared: readonly string[]): string[] {
  const article = rule.article === null ? '' : `(${rule.article})`
  return [
    `${rule.id.padEnd(4)}${outcomeWords[rule.outcome]}  ${rule.title}${article}`,
    ...rule.because.map((line) => `      ${line}`),
    ...rule.missing.map((line) => `      足りない事実 ${line}`),
    ...rule.warnings.filter((line) => !shared.includes(line)).map((line) => `      注意: ${line}`),
  ]
}
