import type { Finding, Outcome } from '../../foundation/rule.ts'

export interface AnsweredRule extends Finding {
  readonly id: string
  readonly title: string
  readonly article: string | null
}

export interface RuleAnswer {
  readonly case: string
  readonly on: string
  readonly lawVersion: string | null
  readonly criteria: readonly AnsweredRule[]
  readonly gates: readonly AnsweredRule[]
}

const outcomeWords: Record<Outcome, string> = { met: '○ 充足　', broken: '× 不充足', unknown: '？ 不明　' }

export const anythingBroken = ({ criteria, gates }: Pick<RuleAnswer, 'criteria' | 'gates'>): boolean =>
  [...criteria, ...gates].some(({ outcome }) => outcome === 'broken')

/** An answer for people at a terminal. `remarks` are lines of the command's own under the heading. */
export function answerText(answer: RuleAnswer, remarks: readonly string[] = []): string {
  const law = answer.lawVersion === null ? '' : `、法令は ${answer.lawVersion} 施行のもの`
  const count = (outcome: Outcome) => answer.criteria.filter((each) => each.outcome === outcome).length
  return [
    `${answer.case}（${answer.on} 時点${law}）`,
    ...remarks,
    '',
    ...[...answer.criteria, ...answer.gates].flatMap(ruleLines),
    '',
    `まとめ: 充足 ${count('met')}・不充足 ${count('broken')}・不明 ${count('unknown')}`,
    '',
  ].join('\n')
}

function ruleLines({ id, title, article, outcome, because, missing, warnings }: AnsweredRule): string[] {
  return [
    `${id.padEnd(4)}${outcomeWords[outcome]}  ${title}${article === null ? '' : `（${article}）`}`,
    ...because.map((line) => `      ${line}`),
    ...missing.map(({ field, label, supplier }) => `      足りない事実: ${label}［${field}］ 確認先: ${supplier}`),
    ...warnings.map((line) => `      注意: ${line}`),
  ]
}
