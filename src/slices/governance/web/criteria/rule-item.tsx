import type { ReactNode } from 'react'
import { OutcomeMark } from '../../../../design/text/outcome-mark.tsx'
import type { RuleAnswer } from '../case-words.ts'
import { factText, readMissingSentence } from './missing-sentence.ts'

/** Today's number of the item and the number among the twenty of before 2024-04-01, where it had one. */
function numbering(rule: RuleAnswer): string {
  if (!('seedNumber' in rule)) return rule.article ?? '医療法に条文のない手続'
  const old = rule.seedNumber === null ? '令和6年4月1日に新設' : `令和6年3月までの基準${rule.seedNumber}`
  return `${rule.article ?? '条文なし'}（${old}）`
}

export function RuleItem({ rule, children }: { rule: RuleAnswer; children?: ReactNode }) {
  return (
    <li id={`rule-${rule.id}`} className="scroll-mt-4 border-b border-solid-gray-300 py-4 target:bg-yellow-50">
      <div className="gap-x-6 md:grid md:grid-cols-[7rem_1fr]">
        <div>
          <OutcomeMark outcome={rule.outcome} />
        </div>
        <div className="max-md:mt-2">
          <h3 className="text-std-16B-170 text-solid-gray-900">
            <span className="mr-2 tabular-nums">{rule.id}</span>
            {rule.title}
          </h3>
          <p className="text-dns-14N-130 leading-150 text-solid-gray-700">{numbering(rule)}</p>
          <Sentences title="理由" lines={rule.because} />
          <Sentences
            title="不足"
            lines={rule.missing.map((sentence) => {
              const fact = readMissingSentence(sentence)
              return `${factText(fact)}（確認先：${fact.supplier}）`
            })}
          />
          <Sentences title="注意" lines={rule.warnings} />
          {children}
        </div>
      </div>
    </li>
  )
}

function Sentences({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <div className="mt-2 flex gap-3">
      <p className="shrink-0 text-dns-14B-130 leading-170">
        {title === '注意' && <span aria-hidden="true">！</span>}
        {title}
      </p>
      <ul className="min-w-0 text-std-16N-170">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
