import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { castBallot } from '../../../contract/endpoints/ballot-endpoints.ts'
import { showMeeting } from '../../../contract/endpoints/meeting-endpoints.ts'
import { type Choice, choices } from '../../../domain/meeting/meeting-facts.ts'
import type { Ballot, Meeting } from '../meeting-view.ts'
import { choiceWords, consentWords, objectionWords } from '../words.ts'

/**
 * One press chooses, a second one votes: a thumb that slips has not voted. After a secret vote nothing here knows what it
 * was.
 */
export function OwnVote({
  own,
  ballot,
  isAuditor,
  isOnly,
}: {
  own: Meeting['mine'][number]
  ballot: Ballot
  isAuditor: boolean
  isOnly: boolean
}) {
  const { send, busy } = useChange(showMeeting)
  const [chosen, setChosen] = useState<Choice>()
  const [message, setMessage] = useState<string>()
  const forWhom = own.isProxy ? `${own.name}（代理）` : isOnly ? 'あなた' : own.name
  const interest = ballot.interests.find(({ voterId }) => voterId === own.voterId)
  if (interest?.interested) {
    return (
      <Notice kind="warning" title={`${forWhom}は、この議題の議決に加われません。`}>
        <p>
          {interest.because}（{interest.article}）
        </p>
      </Notice>
    )
  }
  if (ballot.voted.includes(own.voterId)) {
    const known = ballot.choices.find(({ voterId }) => voterId === own.voterId)
    const what = known && ballot.kind !== 'written' ? `「${choiceWords[known.choice]}」と` : ''
    return (
      <Notice kind="success" title={`${forWhom}は${what}投票しました。`} announce>
        {ballot.kind === 'secret' && <p>だれが何に投票したかは、どこにも残りません。</p>}
      </Notice>
    )
  }
  if (ballot.kind !== 'written' && !own.isPresent) {
    return <Notice kind="info" title={`${forWhom}は、出席すると投票できます。`} />
  }
  const words = wordsFor(ballot, isAuditor)
  const vote = async () => {
    if (!chosen) return
    const call = { params: { ballotId: ballot.id }, body: { voterId: own.voterId, choice: chosen } }
    setMessage(refusalOf(await send(castBallot, call)))
  }
  return (
    <fieldset>
      <legend className="text-std-18B-160">{forWhom}の投票</legend>
      <div className="mt-2 grid max-w-[40rem] gap-3 sm:grid-cols-3">
        {choices.map((choice) => {
          const word = words[choice]
          if (word === undefined) return null
          return (
            <label
              key={choice}
              className={`flex min-h-16 items-center gap-3 rounded-8 border-2 px-4 text-std-22B-150 has-focus-visible:outline-4 ${chosen === choice ? 'border-blue-900 bg-blue-50' : 'border-solid-gray-420'}`}
            >
              <input
                type="radio"
                name={`choice-${own.voterId}`}
                value={choice}
                checked={chosen === choice}
                onChange={() => setChosen(choice)}
                className="size-7 shrink-0 accent-blue-900"
              />
              {word}
            </label>
          )
        })}
      </div>
      <Button
        busy={busy}
        disabled={!chosen}
        onClick={vote}
        className="mt-4 min-h-14 w-full text-std-18B-160 sm:w-auto sm:min-w-64"
      >
        {chosen ? `「${words[chosen]}」で投票する` : '選んでから投票する'}
      </Button>
      <p className="mt-2 text-dns-14N-130 leading-160 text-solid-gray-700">
        投票は一度だけです。あとから変えられません。
      </p>
      {message && (
        <div className="mt-3">
          <Notice kind="error" title={message} announce />
        </div>
      )}
    </fieldset>
  )
}

const wordsFor = ({ kind }: Ballot, isAuditor: boolean): Partial<Readonly<Record<Choice, string>>> =>
  kind !== 'written' ? choiceWords : isAuditor ? objectionWords : consentWords
