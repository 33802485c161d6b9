import { useState } from 'react'
import { Answer } from '../../../../design/state/answer.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { showRuleHistory } from '../../contract/rule-endpoints.ts'
import type { Rule } from '../rule.ts'

/** Read when somebody opens it: most people want to know what counts, not what did. */
export function RuleHistory({ rule }: { rule: Rule }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="mt-2" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="inline-flex min-h-8 items-center gap-2 py-1 text-dns-16N-130 text-blue-1000">
        <span aria-hidden="true" data-marker className="inline-block text-dns-14N-130">
          ▶
        </span>
        <span className="underline underline-offset-4">これまでの版（第{rule.revision}版）</span>
      </summary>
      {isOpen && <Revisions ruleId={rule.ruleId} />}
    </details>
  )
}

function Revisions({ ruleId }: { ruleId: string }) {
  const history = useEndpoint(showRuleHistory, { params: { ruleId } })
  return (
    <Answer reading={history}>
      {({ items }) => (
        <ol className="mt-2 space-y-2 border-l-2 border-solid-gray-300 pl-4">
          {items.map((each) => (
            <li key={each.revision}>
              <p className="text-dns-14N-130 leading-150 text-solid-gray-700">
                第{each.revision}版　
                <InstantText instant={each.recordedAt} />
              </p>
              <p>{each.sentence}</p>
            </li>
          ))}
        </ol>
      )}
    </Answer>
  )
}
