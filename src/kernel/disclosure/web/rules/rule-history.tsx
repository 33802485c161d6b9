import { useState } from 'react'
import { Answer } from '../../../../design/state/answer.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { showRuleHistory } from '../../contract/rule-endpoints.ts'
import type { Rule } from '../rule.ts'

/** Read when somebody opens it: most people want to know what counts, not what did. */
export function RuleHistory({ rule }: { rule: Rule }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="mt-2">
      <Disclosure summary={`これまでの版（第${rule.revision}版）`} onOpen={() => setIsOpen(true)}>
        {isOpen && <Revisions ruleId={rule.ruleId} />}
      </Disclosure>
    </div>
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
                第{each.revision}版（
                <InstantText instant={each.recordedAt} />）
              </p>
              <p>{each.sentence}</p>
            </li>
          ))}
        </ol>
      )}
    </Answer>
  )
}
