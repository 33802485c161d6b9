import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { castBallot } from '../../../contract/endpoints/ballot-endpoints.ts'
import { showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { type Choice, choices } from '../../../domain/meeting/meeting-facts.ts'
import { type Ballot, type Meeting, votersIn } from '../meeting-view.ts'
import { choiceWords } from '../words.ts'

/** Hands raised in the room and answers on paper: the office records them, and the record says that it did. */
export function OfficeVotes({ meeting, ballot }: { meeting: Meeting; ballot: Ballot }) {
  const { send, busy } = useChange(showMeeting)
  const [voterId, setVoterId] = useState('')
  const [choice, setChoice] = useState<Choice>('for')
  const [message, setMessage] = useState<string>()
  const left = votersIn(meeting, ballot).filter(({ id }) => !ballot.voted.includes(id))
  const voter = left.find(({ id }) => id === voterId) ?? left[0]
  if (!voter) return null
  const record = async () => {
    const call = { params: { ballotId: ballot.id }, body: { voterId: voter.id, choice } }
    setMessage(refusalOf(await send(castBallot, call)))
  }
  return (
    <Disclosure summary="挙手や書面の投票を記録する">
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          id="office-voter"
          label="だれの投票か"
          need="none"
          choices={left.map(({ id, name }) => ({ value: id, label: name }))}
          value={voter.id}
          onChange={({ target }) => setVoterId(target.value)}
        />
        <SelectField
          id="office-choice"
          label="投票"
          need="none"
          choices={choices.map((value) => ({ value, label: choiceWords[value] }))}
          value={choice}
          onChange={({ target }) => setChoice(target.value as Choice)}
        />
        <Button kind="secondary" busy={busy} onClick={record}>
          この投票を記録する
        </Button>
      </div>
      {message && <Notice kind="error" title={message} announce />}
    </Disclosure>
  )
}
