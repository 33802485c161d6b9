import { formatMissingFact } from '../../../../../foundation/rule-answer.ts'
import type { Deadline } from '../deadline.ts'
import type { Basis, Duty } from '../duty.ts'

const deadlineWords = (deadline: Deadline): string => {
  if (deadline.kind === 'day') return `${deadline.on}まで`
  if (deadline.kind === 'withoutDelay') return `${deadline.from}から遅滞なく`
  return deadline.kind === 'noDay' ? `期限の日なし: ${deadline.says}` : '期限は不明'
}

const basisWords = ({ kind, of, says }: Basis): string => `起算[${[kind, ...(of ? [of] : [])].join(' ')}] ${says}`

const dutyLines = (duty: Duty): readonly string[] => [
  `${duty.id} (${duty.state})`,
  ...[
    duty.title,
    `${duty.article} — ${duty.who} — ${duty.papers.join('、') || '書類なし'}`,
    deadlineWords(duty.deadline),
    ...(duty.earliestOn ? [`${duty.earliestOn}から`] : []),
    ...(duty.plannedOn ? [`予定 ${duty.plannedOn}`] : []),
    ...(duty.doneOn ? [`済 ${duty.doneOn}`] : []),
    ...duty.basis.map(basisWords),
    ...duty.missing.map((each) => `不明 ${formatMissingFact(each)}`),
    ...duty.warnings.map((warning) => `注意 ${warning}`),
  ].map((line) => `    ${line}`),
]

/** A list of duties with every word that is said of each, for a reader who checks it against the law. */
export const dutySheet = (heading: string, duties: readonly Duty[]): string =>
  [`■ ${heading}`, ...duties.flatMap(dutyLines)].map((line) => `${line}\n`).join('')
