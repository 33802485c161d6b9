import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ProblemState, type ShownProblem } from '../../../../design/state/problem-state.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endRule } from '../../contract/rule-endpoints.ts'
import { renewDisclosure } from '../renew-disclosure.ts'
import type { Rule } from '../rule.ts'
import { PreviewOf } from '../writing/preview-of.tsx'

/** Asks once, with who will see what no longer; the ended rule stays in the list of ended ones. */
export function EndRule({ rule }: { rule: Rule }) {
  const client = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ShownProblem>()
  const { ruleId, revision: expectedRevision } = rule

  async function end() {
    setBusy(true)
    const answer = await callEndpoint(endRule, { params: { ruleId }, body: { expectedRevision } })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.problem)
    await renewDisclosure(client)
  }

  if (!isAsking)
    return (
      <Button kind="quiet" onClick={() => setIsAsking(true)}>
        終了する<span className="sr-only">：{rule.sentence}</span>
      </Button>
    )
  return (
    <div className="w-full space-y-4 rounded-8 border-2 border-red-900 px-4 py-4">
      <p className="text-std-16B-170 text-solid-gray-900">
        このルールを終了しますか。終了した瞬間から効力を失い、影響を受ける法人に知らせます。
      </p>
      <PreviewOf draft={{ act: 'end', ruleId, expectedRevision }} />
      {problem && <ProblemState problem={problem} />}
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={end}>
          このルールを終了する
        </Button>
        <Button kind="secondary" onClick={() => setIsAsking(false)}>
          やめる
        </Button>
      </div>
    </div>
  )
}
