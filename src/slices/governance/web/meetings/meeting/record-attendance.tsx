import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { recordAttendance } from '../../../contract/endpoints/ballot-endpoints.ts'
import { showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { hasItsDayCome, type Meeting } from '../meeting-view.ts'

type Way = 'room' | 'afar' | 'byProxy' | 'inWriting' | 'electronically'

/** Directors vote in person (一般法95条1項): for the board there is no other way to offer. */
const waysFor = (meeting: Meeting): readonly { readonly value: Way; readonly label: string }[] => [
  ...(hasItsDayCome(meeting)
    ? [
        { value: 'room' as const, label: '会場に出席' },
        { value: 'afar' as const, label: '映像と音声で出席' },
      ]
    : []),
  ...(meeting.body === 'board' ? [] : [{ value: 'byProxy' as const, label: '代理人（委任状）' }]),
  ...(meeting.writtenVoting && meeting.body === 'generalMeeting'
    ? [
        { value: 'inWriting' as const, label: '書面で行使' },
        { value: 'electronically' as const, label: '電磁的方法で行使' },
      ]
    : []),
]

/** The next one who is not recorded yet is chosen already: a roll is called name after name. */
export function RecordAttendance({ meeting }: { meeting: Meeting }) {
  const { send, busy } = useChange(showMeeting)
  const [voterId, setVoterId] = useState('')
  const ways = waysFor(meeting)
  const [chosen, setWay] = useState<Way>()
  const way = chosen ?? ways[0]?.value
  const [holder, setHolder] = useState('')
  const [holderName, setHolderName] = useState('')
  const [message, setMessage] = useState<string>()
  const left = meeting.voters.filter(({ attendance }) => !attendance)
  const voter = left.find(({ id }) => id === voterId) ?? left[0]
  if (!voter) return <p className="mt-3">名簿の全員の出席が記録されています。</p>
  if (way === undefined) return null
  const record = async () => {
    const isProxy = way === 'byProxy'
    const body = {
      voterId: voter.id,
      how: way === 'room' || way === 'afar' ? ('inPerson' as const) : way,
      online: way === 'afar',
      holderVoterId: isProxy && holder !== '' ? holder : null,
      holderName: isProxy && holder === '' && holderName.trim() !== '' ? holderName.trim() : null,
    }
    setMessage(refusalOf(await send(recordAttendance, { params: { meetingId: meeting.id }, body })))
  }
  const others = meeting.voters.filter(({ id, part }) => id !== voter.id && part === 'voter')
  return (
    <div className="mt-4" data-screen-only>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          id="attending"
          label="だれが"
          need="none"
          choices={left.map(({ id, name }) => ({ value: id, label: name }))}
          value={voter.id}
          onChange={({ target }) => setVoterId(target.value)}
        />
        <SelectField
          id="attending-how"
          label="どのように"
          need="none"
          choices={ways}
          value={way}
          onChange={({ target }) => setWay(target.value as Way)}
        />
        {way === 'byProxy' && (
          <>
            <SelectField
              id="holder"
              label="代理人"
              need="none"
              choices={[
                ...others.map(({ id, name }) => ({ value: id, label: name })),
                { value: '', label: '名簿にない人' },
              ]}
              value={holder}
              onChange={({ target }) => setHolder(target.value)}
            />
            {holder === '' && (
              <TextField
                id="holder-name"
                label="代理人の氏名"
                need="none"
                value={holderName}
                maxLength={100}
                onChange={({ target }) => setHolderName(target.value)}
              />
            )}
          </>
        )}
        <Button kind="secondary" busy={busy} onClick={record}>
          出席を記録する
        </Button>
      </div>
      {message && (
        <div className="mt-2">
          <Notice kind="error" title={message} announce />
        </div>
      )}
    </div>
  )
}
