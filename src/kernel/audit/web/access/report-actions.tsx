import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ProblemState, type ShownProblem } from '../../../../design/state/problem-state.tsx'
import { saveFile } from '../../../../platform/browser/save-file.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { exportAccesses } from '../../contract/trail-endpoints.ts'

/** The table for the person, without where people sat; or this page on paper. */
export function ReportActions({
  query,
  hasMore,
}: {
  query: NonNullable<CallOf<typeof exportAccesses>['query']>
  hasMore: boolean
}) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ShownProblem | null>(null)
  async function save() {
    setBusy(true)
    setProblem(await saveFile(exportAccesses, { query }))
    setBusy(false)
  }
  return (
    <div className="space-y-3" data-screen-only>
      <div className="flex flex-wrap items-center gap-2">
        <Button kind="secondary" busy={busy} onClick={save}>
          本人に渡す表（CSV）を保存する
        </Button>
        <Button kind="secondary" onClick={() => window.print()}>
          この報告を印刷する
        </Button>
        {hasMore && <span>印刷されるのは、下に表示されている分だけです。全部は表（CSV）に入ります。</span>}
      </div>
      {problem && <ProblemState problem={problem} />}
    </div>
  )
}
