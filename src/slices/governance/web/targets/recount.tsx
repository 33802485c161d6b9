import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { recountTargets, showTargets } from '../../contract/targets/target-endpoints.ts'

type Said = { readonly refusal: string } | OutputOf<typeof recountTargets>

/** Counts anew what other parts of the system count, and says of which target nothing can be told. */
export function Recount({ inYear }: { inYear: string }) {
  const { send, busy } = useChange(showTargets)
  const [said, setSaid] = useState<Said | null>(null)

  async function recount() {
    const answer = await send(recountTargets, { body: { inYear: calendarDate(inYear) } })
    setSaid(answer.ok ? answer.value : { refusal: refusalOf(answer) ?? '' })
  }

  return (
    <div className="space-y-3" data-screen-only>
      <p className="text-std-16N-170">ほかの業務の集計で測る目標は、終わった月までの数を記録しています。</p>
      <Button kind="secondary" busy={busy} onClick={recount}>
        集計から数え直す
      </Button>
      <div aria-live="polite">{said && <Outcome said={said} />}</div>
    </div>
  )
}

function Outcome({ said }: { said: Said }) {
  if ('refusal' in said) return <Notice kind="error" title={said.refusal} />
  if (said.notCounted.length === 0) return <Notice kind="success" title="数え直しました。" />
  return (
    <Notice kind="warning" title="数え直しました。数えられない目標があります。">
      <ul className="list-disc pl-5">
        {said.notCounted.map(({ wording, because }) => (
          <li key={wording}>
            {wording}：{because}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
