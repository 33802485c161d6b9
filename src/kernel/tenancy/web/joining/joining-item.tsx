import { useQueryClient } from '@tanstack/react-query'
import { AskOnce } from '../../../../design/action/ask-once.tsx'
import { Badge } from '../../../../design/text/badge.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { acceptJoining, type listJoinings, takeBackJoining } from '../../contract/joining-endpoints.ts'
import { memberKindNames } from '../member-words.ts'

type Joining = OutputOf<typeof listJoinings>['items'][number]

export function JoiningItem({ joining }: { joining: Joining }) {
  const { organisation, alliance, memberKind, joinedOn, source, proposedAt } = joining
  return (
    <li className="rounded-8 border border-solid-gray-420 px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-std-16B-170 text-solid-gray-900">
        {organisation}
        <JoiningState joining={joining} />
      </p>
      <p>
        <DateText date={joinedOn} weekday />
        に、{alliance}の{memberKindNames[memberKind]}として入会する提案です。
      </p>
      <p className="text-dns-14N-130 leading-160 text-solid-gray-700">
        根拠：{source}（提案 <InstantText instant={proposedAt} />）
      </p>
      <Decision joining={joining} />
    </li>
  )
}

function JoiningState({ joining: { acceptedAt, takenBackAt } }: { joining: Joining }) {
  if (takenBackAt) return <Badge>取り下げ</Badge>
  return acceptedAt ? <Badge tone="green">受け入れ済み</Badge> : <Badge tone="yellow">受け入れ待ち</Badge>
}

function Decision({ joining: { id, mayAccept, mayTakeBack, joinedOn, alliance } }: { joining: Joining }) {
  const client = useQueryClient()
  const decide = (endpoint: typeof acceptJoining | typeof takeBackJoining) => async () => {
    const answer = await callEndpoint(endpoint, { params: { id } })
    if (!answer.ok) return answer.problem.title
    await client.invalidateQueries()
    return undefined
  }
  if (!mayAccept && !mayTakeBack) return null
  return (
    <div className="mt-2 flex flex-wrap gap-2" data-screen-only>
      {mayAccept && (
        <AskOnce
          kind="primary"
          label="受け入れる"
          title="この入会を受け入れますか"
          action="受け入れて入会を決める"
          onAgreed={decide(acceptJoining)}
        >
          <p>
            <DateText date={joinedOn} />
            から、{alliance}
            のほかの社員に、所属先の名称、施設、社員である期間が見えます。ほかの情報は、開示の決まりを作るまで見えません。
          </p>
        </AskOnce>
      )}
      {mayTakeBack && (
        <AskOnce
          label="取り下げる"
          title="この提案を取り下げますか"
          action="取り下げる"
          onAgreed={decide(takeBackJoining)}
        >
          <p>相手の組織は、この提案を受け入れられなくなります。提案は、いつでもやり直せます。</p>
        </AskOnce>
      )}
    </div>
  )
}
