import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
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
  const [message, setMessage] = useState<string>()
  const isWritten = meeting.form === 'written'
  const open = async () => {
    const body = { itemId: item.id, kind: isWritten ? ('written' as const) : kind, judged: [] }
    setMessage(refusalOf(await send(openBallot, { params: { meetingId: meeting.id }, body })))
  }
  return (
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
        {isWritten ? '同意を求める' : `議題${item.position}の投票を始める`}
      </Button>
      {message && <Notice kind="error" title={message} announce />}
    </div>
  )
}
