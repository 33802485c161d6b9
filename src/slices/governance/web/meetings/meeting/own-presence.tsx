import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { recordAttendance } from '../../../contract/endpoints/ballot-endpoints.ts'
import { showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { hasItsDayCome, type Meeting } from '../meeting-view.ts'

/** Whoever joins from afar checks in here, by picture and sound; without presence nobody votes. */
export function OwnPresence({ meeting }: { meeting: Meeting }) {
  const { send, busy } = useChange(showMeeting)
  const [message, setMessage] = useState<string>()
  const own = meeting.mine.find(({ isProxy }) => !isProxy)
  if (!own || meeting.state !== 'called' || meeting.form !== 'meeting') return null
  if (!hasItsDayCome(meeting)) return null
  if (own.isPresent) return <p role="status">出席しています（{own.name}）。</p>
  if (meeting.onlineAddress === '') return <Notice kind="info" title="会場での出席は、事務局が記録します。" />
  const join = async () => {
    const body = { voterId: own.voterId, how: 'inPerson', online: true, holderVoterId: null, holderName: null } as const
    setMessage(refusalOf(await send(recordAttendance, { params: { meetingId: meeting.id }, body })))
  }
  return (
    <Notice kind="info" title={`まだ出席していません（${own.name}）。`}>
      <p>
        <a href={meeting.onlineAddress} target="_blank" rel="noreferrer">
          映像と音声につなぎ
        </a>
        、互いの声が聞こえることを確かめてから、出席してください。
      </p>
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onClick={join}>
          映像と音声で出席する
        </Button>
      </div>
      {message && <p role="alert">{message}</p>}
    </Notice>
  )
}
