import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { Checkbox } from '../../../../../design/form/checkbox.tsx'
import { ChoiceGroup } from '../../../../../design/form/choice-group.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { openBallot } from '../../../contract/endpoints/ballot-endpoints.ts'
import { listMeetings, showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import type { AgendaItem, Meeting } from '../meeting-view.ts'

const kindChoices = [
  { value: 'named', label: '記名' },
  { value: 'secret', label: '無記名' },
] as const

export function StartBallot({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { send, busy } = useChange(showMeeting, listMeetings)
  const [kind, setKind] = useState<'named' | 'secret'>('named')
  const [away, setAway] = useState<ReadonlySet<string>>(new Set())
  const [message, setMessage] = useState<string>()
  const isWritten = meeting.form === 'written'
  const undecided = item.interests.filter(({ interested }) => interested === null)
  const open = async () => {
    const judged = undecided.map(({ voterId }) => ({ voterId, interested: away.has(voterId) }))
    const body = { itemId: item.id, kind: isWritten ? ('written' as const) : kind, judged }
    setMessage(refusalOf(await send(openBallot, { params: { meetingId: meeting.id }, body })))
  }
  const mark = (voterId: string, isAway: boolean) =>
    setAway(new Set(isAway ? [...away, voterId] : [...away].filter((each) => each !== voterId)))
  return (
    <div className="space-y-3">
      {undecided.length > 0 && (
        <Notice kind="warning" title={`特別の利害関係に当たるかを、${undecided.length}人について判断してください。`}>
          <ul className="space-y-1">
            {undecided.map(({ voterId, name, because, article }) => (
              <li key={voterId}>
                {because}（{article}）
                <span className="block">
                  <Checkbox
                    id={`away-${item.id}-${voterId}`}
                    label={`${name}は、議題${item.position}の議決に加わらない`}
                    checked={away.has(voterId)}
                    onChange={({ target }) => mark(voterId, target.checked)}
                  />
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
        {!isWritten && (
          <ChoiceGroup
            id={`ballot-kind-${item.id}`}
            label={`議題${item.position}の投票のしかた`}
            need="none"
            choices={kindChoices}
            value={kind}
            onChoose={setKind}
          />
        )}
        <Button kind="secondary" busy={busy} onClick={open}>
          {isWritten ? `議題${item.position}への同意を求める` : `議題${item.position}の投票を始める`}
        </Button>
      </div>
      {message && <Notice kind="error" title={message} announce />}
    </div>
  )
}
